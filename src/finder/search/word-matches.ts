import type { Corpus } from '../index/corpus.ts';
import { lookUp, prefixRange } from '../index/lexicon.ts';
import { spanishKey } from '../phonetics/spanish.ts';
import { isNumber, ROMAN_LETTERS } from '../text/numerals.ts';
import { type Reach, scan } from './scan.ts';
import { SOUND_COSTS, SPELLING_COSTS, WHOLE } from './slip-costs.ts';
import { SlipTable } from './slip-table.ts';

/** Words of the index that a typed word may be, with how alike they are (0–1), the most alike first. */
export type WordMatches = ReadonlyMap<number, number>;

/** How much work a look-up may do: `exact` words and sounds only, or everything `near`; `prefix`: the word may be unfinished. */
export interface MatchOptions {
  readonly near: boolean;
  readonly prefix: boolean;
}

const MAX_MATCHES = 64;
const LEAST_SIMILARITY = 0.55;
const ROMAN_SIMILARITY = 0.9;
const SOUND_SIMILARITY = 0.96;
const MAX_PREFIX_WORDS = 400;

const encoder = new TextEncoder();
const DIGIT_LETTERS = new Map([...ROMAN_LETTERS].map(([letter, digits]) => [digits, letter]));

const spelling = new SlipTable(SPELLING_COSTS);
const sounds = new SlipTable(SOUND_COSTS);

/** The slips, in letters, that a word may have and still be recognised, by its length up to 9. */
const SPELLING_SLIPS = [0, 0, 0, 1, 1.5, 1.5, 2, 2, 2, 2.5];

function spellingReach(length: number): Reach {
  const slips = SPELLING_SLIPS[Math.min(length, SPELLING_SLIPS.length - 1)] ?? 0;
  return { limit: slips * WHOLE, bits: 2 * Math.ceil(slips), sounds: false };
}

function soundReach(length: number): Reach {
  return {
    limit: Math.max(0.36, length * 0.3 - 0.3) * WHOLE,
    bits: length < 5 ? 2 : 4,
    sounds: true,
  };
}

/** Finds the words of a corpus that a typed word may be. */
export function matchWord(
  corpus: Corpus,
  word: string,
  { near, prefix }: MatchOptions,
): WordMatches {
  const bytes = encoder.encode(word);
  const found = new Map<number, number>();
  const keep = (target: number | undefined, similarity: number): void => {
    if (target !== undefined && similarity > (found.get(target) ?? 0))
      found.set(target, similarity);
  };
  keepForm(corpus, word, 1, keep);
  const roman = ROMAN_LETTERS.get(word) ?? DIGIT_LETTERS.get(word);
  if (roman !== undefined) keepForm(corpus, roman, ROMAN_SIMILARITY, keep);
  if (prefix) keepPrefixed(corpus, bytes, keep);
  if (!isNumber(word)) {
    const key = encoder.encode(spanishKey(word));
    keepSounds(corpus, lookUp(corpus.keys, key), SOUND_SIMILARITY, keep);
    if (near) {
      scan(corpus.forms, bytes, spelling, spellingReach(bytes.length), (form, cost, length) =>
        keep(corpus.formWord[form], 1 - likened(cost, bytes.length, length)),
      );
      scan(corpus.keys, key, sounds, soundReach(key.length), (at, cost, length) =>
        keepSounds(corpus, at, SOUND_SIMILARITY - likened(cost, key.length, length), keep),
      );
    }
  }
  return best(found);
}

const likened = (cost: number, typed: number, length: number): number =>
  cost / WHOLE / Math.max(typed, length);

type Keep = (word: number | undefined, similarity: number) => void;

function keepForm({ forms, formWord }: Corpus, form: string, similarity: number, keep: Keep): void {
  const at = lookUp(forms, encoder.encode(form));
  if (at >= 0) keep(formWord[at], similarity);
}

function keepSounds({ keyWords }: Corpus, key: number, similarity: number, keep: Keep): void {
  if (key < 0) return;
  const end = keyWords.starts[key + 1] ?? 0;
  for (let i = keyWords.starts[key] ?? 0; i < end; i++) keep(keyWords.values[i], similarity);
}

function keepPrefixed({ forms, formWord }: Corpus, bytes: Uint8Array, keep: Keep): void {
  const [from, to] = prefixRange(forms, bytes);
  for (let form = from; form < Math.min(to, from + MAX_PREFIX_WORDS); form++) {
    const length = (forms.texts.starts[form + 1] ?? 0) - (forms.texts.starts[form] ?? 0);
    keep(formWord[form], 0.6 + (0.4 * bytes.length) / length);
  }
}

function best(found: ReadonlyMap<number, number>): WordMatches {
  const sorted = [...found]
    .filter(([, similarity]) => similarity >= LEAST_SIMILARITY)
    .sort(([a, x], [b, y]) => y - x || a - b);
  return new Map(sorted.slice(0, MAX_MATCHES));
}
