import type { Corpus } from '../index/corpus.ts';
import { lookUp, prefixRange } from '../index/lexicon.ts';
import { spanishKey } from '../phonetics/spanish.ts';
import { isNumber } from '../text/numerals.ts';
import { soundReach, spellingReach } from './reach.ts';
import { scan, scanBeginnings } from './scan.ts';
import { SOUND_COSTS, SPELLING_COSTS, WHOLE } from './slip-costs.ts';
import { WalkTable } from './walk-table.ts';

/** Words of the index that a typed word may be, with how alike they are (0–1), the most alike first. */
export type WordMatches = ReadonlyMap<number, number>;

/**
 * How a word is looked up. `near`: words that are the same or sound the same (`no`), also those written almost so
 * (`written`), also those that sound almost so (`heard`). `prefix`: whether the word may be unfinished (`maybe`),
 * or is being typed (`typing`), so that words which start so are as good as whole.
 */
export interface MatchOptions {
  readonly near: 'no' | 'written' | 'heard';
  readonly prefix: 'no' | 'maybe' | 'typing';
}

/** Looks up typed words in a corpus. */
export type WordMatcher = (word: string, options: MatchOptions) => WordMatches;

const MAX_MATCHES = 64;
const LEAST_SIMILARITY = 0.55;
const SYNONYM_SIMILARITY = 0.985;
const SOUND_SIMILARITY = 0.96;
/** What the start of a word is worth, and what its share of the whole adds. */
const PREFIX_SIMILARITY = { maybe: 0.7, typing: 0.92 };
const PREFIX_SHARE = 0.07;
/** With so many words that start as typed, a slip is unlikely. */
const ENOUGH = 4;
/** A beginning of so many letters may have one slip. */
const MIN_BEGINNING = 4;
const BEGINNING_SLIPS = 1;
/** Look-ups to remember: people type on, and every key asks for the words before it again. */
const REMEMBERED = 500;

const encoder = new TextEncoder();

const spelling = new WalkTable(SPELLING_COSTS);
const sounds = new WalkTable(SOUND_COSTS);

/** A matcher for a corpus, which remembers its latest look-ups. `synonyms`: words that stand for another one. */
export function wordMatcher(
  corpus: Corpus,
  synonyms: (word: string) => readonly string[],
): WordMatcher {
  const known = new Map<string, WordMatches>();
  return (word, options) => {
    const name = `${options.near} ${options.prefix} ${word}`;
    const matches = known.get(name) ?? matchWord(corpus, word, synonyms(word), options);
    known.delete(name);
    known.set(name, matches);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return matches;
  };
}

type Keep = (word: number | undefined, similarity: number) => void;

function matchWord(
  corpus: Corpus,
  word: string,
  synonyms: readonly string[],
  { near, prefix }: MatchOptions,
): WordMatches {
  const { forms, formWord, keys } = corpus;
  const bytes = encoder.encode(word);
  const found = new Map<number, number>();
  const keep: Keep = (target, similarity) => {
    if (target !== undefined && similarity > (found.get(target) ?? 0))
      found.set(target, similarity);
  };
  keepForm(corpus, word, 1, keep);
  for (const synonym of synonyms) keepForm(corpus, synonym, SYNONYM_SIMILARITY, keep);
  if (prefix !== 'no') keepPrefixed(corpus, bytes, PREFIX_SIMILARITY[prefix], keep);
  if (isNumber(word) || (prefix === 'typing' && found.size >= ENOUGH)) return best(found);
  if (prefix === 'typing' && bytes.length >= MIN_BEGINNING) {
    scanBeginnings(forms, bytes, spelling, BEGINNING_SLIPS * WHOLE, (form, cost) =>
      keep(formWord[form], PREFIX_SIMILARITY.maybe - cost / WHOLE / (5 * bytes.length)),
    );
  }
  const key = encoder.encode(spanishKey(word));
  keepSounds(corpus, lookUp(keys, key), SOUND_SIMILARITY, keep);
  if (near === 'no') return best(found);
  const reach = spellingReach(bytes.length);
  scan(forms, bytes, spelling, reach, (form, cost, length) =>
    keep(formWord[form], 1 - shareOf(cost, bytes.length, length)),
  );
  if (near === 'written') return best(found);
  scan(keys, key, sounds, soundReach(key.length), (at, cost, length) =>
    keepSounds(corpus, at, SOUND_SIMILARITY - shareOf(cost, key.length, length), keep),
  );
  return best(found);
}

const shareOf = (cost: number, typed: number, length: number): number =>
  cost / WHOLE / Math.max(typed, length);

function keepForm({ forms, formWord }: Corpus, form: string, similarity: number, keep: Keep): void {
  const at = lookUp(forms, encoder.encode(form));
  if (at >= 0) keep(formWord[at], similarity);
}

function keepSounds({ keyWords }: Corpus, key: number, similarity: number, keep: Keep): void {
  if (key < 0) return;
  const end = keyWords.starts[key + 1] ?? 0;
  for (let i = keyWords.starts[key] ?? 0; i < end; i++) keep(keyWords.values[i], similarity);
}

/** Of all words that start so, those of the best-known texts. */
function keepPrefixed(
  { forms, formWord, wordTexts }: Corpus,
  bytes: Uint8Array,
  least: number,
  keep: Keep,
): void {
  const [from, to] = prefixRange(forms, bytes);
  const fame = (form: number): number => wordTexts.values[wordTexts.starts[form] ?? 0] ?? 0;
  const starting = Array.from({ length: to - from }, (_, i) => from + i)
    .filter((form) => formWord[form] === form)
    .sort((a, b) => fame(a) - fame(b));
  for (const form of starting.slice(0, MAX_MATCHES)) {
    const length = (forms.texts.starts[form + 1] ?? 0) - (forms.texts.starts[form] ?? 0);
    keep(form, least + (PREFIX_SHARE * bytes.length) / length);
  }
}

function best(found: ReadonlyMap<number, number>): WordMatches {
  const sorted = [...found]
    .filter(([, similarity]) => similarity >= LEAST_SIMILARITY)
    .sort(([a, x], [b, y]) => y - x || a - b);
  return new Map(sorted.slice(0, MAX_MATCHES));
}
