import { type Corpus, KIND, textsOfWords } from '../index/corpus.ts';
import { ASKING_WORDS } from '../text/fillers.ts';
import type { Query } from '../text/query.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { align } from './alignment.ts';
import { type Ranked, rankTexts, type Searcher } from './rank.ts';
import { likelyRuns, type Run } from './runs.ts';
import { knownWord, lookUpWords, type Typed } from './typed-words.ts';

/** Neighbouring words of a message with what they may mean, the likeliest first. */
export interface Mentioned {
  readonly start: number;
  readonly end: number;
  readonly ranked: readonly Ranked[];
}

/**
 * For how many words of a message others nearby are looked for. Whoever writes much says most of it in plain words; each
 * word that is none takes milliseconds.
 */
const MOST_NEAR = 8;
const MOST_NEAR_IN_LONG = 4;
/** More words make a long message. */
const LONG = 20;
/** The longest title of which every word is looked up as it stands. */
const MOST_WORDS = 10;
/** How many words that say little a title may begin or end with beyond those that brought it. */
const MARGIN = 4;
/** Of so many texts that are the same words, the best known are looked at. */
const MOST_SAME = 6;
/** Under this chance nothing was mentioned. */
const LEAST_CHANCE = 0.1;

/**
 * What a message mentions: spans of its words with the items that they may mean, if only these words had been typed.
 * Spans may overlap. Every word is looked up once, whatever spans it is in.
 * @param asTyped whether a word is no misspelt one
 */
export function mentioned(
  searcher: Searcher,
  query: Query,
  keep: (item: number) => boolean,
  asTyped: (word: string) => boolean,
): Mentioned[] {
  const { corpus, match, scratch } = searcher;
  const typed = lookUpWords(corpus, match, query, {
    effort: 'all',
    unfinished: false,
    mostNear: query.words.length > LONG ? MOST_NEAR_IN_LONG : MOST_NEAR,
    asTyped: (word) => ASKING_WORDS.has(word) || asTyped(word),
  });
  const runs = [
    ...exactRuns(corpus, query, keep),
    ...likelyRuns(corpus, typed, scratch, keep).map((run) => wholeRun(searcher, typed, run)),
  ];
  const spans = new Map<number, Run[]>();
  for (const run of runs) {
    const span = run.start * query.words.length + run.end;
    spans.set(span, [...(spans.get(span) ?? []), run]);
  }
  return [...spans.values()].flatMap((group) => {
    const [{ start, end } = { start: 0, end: 0 }] = group;
    const texts = [...new Set(group.map(({ text }) => text))];
    const ranked = rankTexts(searcher, partOf(typed, start, end), texts).filter(
      ({ chance }) => chance >= LEAST_CHANCE,
    );
    return ranked.length === 0 ? [] : [{ start, end, ranked }];
  });
}

/** The texts that are exactly some neighbouring words. */
function exactRuns(corpus: Corpus, { words }: Query, keep: (item: number) => boolean): Run[] {
  const known = words.map((word) => knownWord(corpus, word));
  return words.flatMap((_, start) => {
    const runs: Run[] = [];
    for (let end = start + 1; end <= Math.min(words.length, start + MOST_WORDS); end++) {
      if (known[end - 1] === -1) break;
      for (const text of textsOfWords(corpus, known.slice(start, end)).slice(0, MOST_SAME)) {
        if (corpus.textKind[text] !== KIND.alias && keep(corpus.textItem[text] ?? 0))
          runs.push({ text, start, end });
      }
    }
    return runs;
  });
}

/** A run with the small words around it that its text has too, and the year of its film behind it. */
function wholeRun({ corpus, facts }: Searcher, typed: Typed, run: Run): Run {
  const { words, years } = typed.query;
  const [from, to] = [Math.max(0, run.start - MARGIN), Math.min(words.length, run.end + MARGIN)];
  const { typed: found } = align(corpus, partOf(typed, from, to), run.text);
  const shares = (at: number): boolean => (found[at - from] ?? 0) > 0;
  const isSmall = (at: number): boolean => STOP_WORDS.has(words[at] ?? '');
  let { start, end } = run;
  for (let at = start - 1; at >= from && (shares(at) || isSmall(at)); at--)
    if (shares(at)) start = at;
  for (let at = end; at < to && (shares(at) || isSmall(at)); at++) if (shares(at)) end = at + 1;
  const year = facts.year(corpus.textItem[run.text] ?? 0);
  const behind = isSmall(end) ? end + 1 : end;
  if (year > 0 && years[behind] === year) end = behind + 1;
  return { ...run, start, end };
}

/** Some neighbouring words of a read text, as if they alone had been typed. */
function partOf({ query, units, weights }: Typed, start: number, end: number): Typed {
  return {
    query: {
      folded: query.words.slice(start, end).join(' '),
      words: query.words.slice(start, end),
      filler: query.filler.slice(start, end),
      years: query.years.slice(start, end),
    },
    units: units
      .filter((unit) => unit.start >= start && unit.start + unit.length <= end)
      .map((unit) => ({ ...unit, start: unit.start - start })),
    weights: weights.slice(start, end),
  };
}
