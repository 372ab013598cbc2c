import { join } from 'node:path';
import { type Corpus, KIND, unpackCorpus } from '../../src/finder/index/corpus.ts';
import { INDEX_FILE, readIndex } from '../../src/finder/index/index-file.ts';
import { stringAt } from '../../src/finder/index/packed-strings.ts';
import { movieSearcher } from '../../src/finder/movies.ts';
import { personSearchers, rolesOf } from '../../src/finder/people.ts';
import { FEATURES } from '../../src/finder/search/features.ts';
import { candidates, type Searcher } from '../../src/finder/search/rank.ts';
import { readQuery } from '../../src/finder/text/query.ts';
import type { TextKind } from '../../src/finder/text/words.ts';
import { refuseDownloaded } from '../support/not-downloaded.ts';
import { type Example, fitWeights, summary } from './logit.ts';
import { nameQuery } from './synthetic/names.ts';
import { nothingQuery } from './synthetic/nothing.ts';
import { createRandom, type Random } from './synthetic/random.ts';
import { type Film, remakeQuery, titleQuery } from './synthetic/titles.ts';

/** How many queries each model is fitted on, and the share of those that mean nothing. */
const QUERIES = Number(process.env['QUERIES'] ?? 6000);
const NOTHING = 0.13;
/** The share of queries about an item that is then taken out of the catalogue. */
const ABSENT = 0.13;
/** The shares of queries about items drawn by the square root of their votes: few ask for a walk-on. */
const LITTLE_KNOWN = { films: 0.2, persons: 0.05 };
/** The share of queries about a later film of the same title. */
const REMADE = 0.03;
const SEED = Number(process.env['SEED'] ?? 20_261_122);

interface Made {
  readonly text: string;
  /** The item meant, or −1. */
  readonly item: number;
  /** An item to leave out of the search, with all that share a text with it. */
  readonly absent: boolean;
}

function textsOf(corpus: Corpus, item: number, kinds: readonly number[]): string[] {
  const texts: string[] = [];
  for (let text = corpus.firstText[item] ?? 0; text < (corpus.firstText[item + 1] ?? 0); text++) {
    if (kinds.includes(corpus.textKind[text] ?? 0)) texts.push(stringAt(corpus.texts, text));
  }
  return texts;
}

/** Items in proportion to their votes (most queries are about well-known ones), some to their square root. */
function drawItem(corpus: Corpus, random: Random, little: number): () => number {
  const cumulate = (power: number): Float64Array => {
    let sum = 0;
    return Float64Array.from(corpus.votes, (votes) => {
      sum += votes ** power;
      return sum;
    });
  };
  const tables = [cumulate(1), cumulate(0.5)];
  return () => {
    const table = tables[random.chance(little) ? 1 : 0] as Float64Array;
    const wanted = random.next() * (table.at(-1) ?? 0);
    let low = 0;
    let high = table.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((table[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function makeQueries(
  corpus: Corpus,
  random: Random,
  queryOf: (item: number) => string,
  little: number,
  remakeOf?: (item: number) => string,
): Made[] {
  const draw = drawItem(corpus, random, little);
  const words = Array.from({ length: 3000 }, (_, i) => stringAt(corpus.texts, i * 7))
    .flatMap((title) => title.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word.length > 3);
  return Array.from({ length: QUERIES }, (): Made => {
    const kind = random.next();
    if (kind < NOTHING) return { text: nothingQuery(random, words), item: -1, absent: false };
    const item = draw();
    const remake = remakeOf?.(item);
    if (kind > 1 - REMADE && remake !== undefined) return { text: remake, item: -1, absent: false };
    const absent = kind < NOTHING + ABSENT;
    return { text: queryOf(item), item, absent };
  });
}

/** Searches for every query and keeps the features of its candidates. */
function examplesOf(
  searcher: Searcher,
  queries: readonly Made[],
  kind: TextKind,
  role: (item: number) => boolean,
): Example[] {
  let missed = 0;
  const covered = FEATURES.indexOf('typedCovered');
  const examples = queries.flatMap(({ text, item, absent }): Example[] => {
    const own = absent ? sameTexts(searcher.corpus, item) : new Set<number>();
    const found = candidates(
      searcher,
      readQuery(text, kind),
      (other) => role(other) && !own.has(other),
    );
    const rows = found.map(({ values }) => Float64Array.from(FEATURES, (name) => values[name]));
    // With its film gone, a query that another film holds whole is about that film.
    if (absent && rows.some((row) => (row[covered] ?? 0) > 0.97)) return [];
    const right = absent || item < 0 ? -1 : found.findIndex((candidate) => candidate.item === item);
    if (!absent && item >= 0 && right < 0) {
      missed += 1;
      if (process.env['VERBOSE']) console.log('missed', text);
      return [];
    }
    return rows.length === 0 ? [] : [{ text, rows, right }];
  });
  console.log(
    `${queries.length} queries, ${examples.length} usable, ${missed} not among the candidates`,
  );
  return examples;
}

function sameTexts(corpus: Corpus, item: number): Set<number> {
  const own = new Set(textsOf(corpus, item, [0, 1, 2, 3]));
  const items = new Set([item]);
  for (let other = 0; other < corpus.textItem.length && other < 30_000; other++) {
    if (own.has(stringAt(corpus.texts, other))) items.add(corpus.textItem[other] ?? 0);
  }
  return items;
}

function fitMovies(dir: string): void {
  const sections = readIndex(join(dir, INDEX_FILE));
  const corpus = unpackCorpus(sections, 'movies');
  const searcher = movieSearcher(sections, corpus);
  const random = createRandom(SEED);
  const filmOf = (item: number): Film => ({
    titles: textsOf(corpus, item, [KIND.title]),
    spanish: textsOf(corpus, item, [KIND.spanish]),
    aliases: textsOf(corpus, item, [KIND.alias]),
    year: searcher.facts.year(item),
  });
  const everything = (): boolean => true;
  const made = makeQueries(
    corpus,
    random,
    (item) => titleQuery(filmOf(item), random),
    LITTLE_KNOWN.films,
    (item) => remakeQuery(filmOf(item), random),
  );
  report('MOVIE_WEIGHTS', examplesOf(searcher, made, 'title', everything), searcher);
}

function fitPeople(dir: string): void {
  const sections = readIndex(join(dir, INDEX_FILE));
  const corpus = unpackCorpus(sections, 'people');
  const searcher = personSearchers(corpus, rolesOf(sections)).any;
  const random = createRandom(SEED);
  const everybody = (): boolean => true;
  const made = makeQueries(
    corpus,
    random,
    (item) => nameQuery(textsOf(corpus, item, [0])[0] ?? '', random),
    LITTLE_KNOWN.persons,
  );
  report('PERSON_WEIGHTS', examplesOf(searcher, made, 'name', everybody), searcher);
}

function report(name: string, examples: readonly Example[], { weights }: Searcher): void {
  const start = Float64Array.from(FEATURES, (feature) => weights[feature]);
  console.log(`${name} before: ${summary(examples, start)}`);
  const folds = 4;
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fitWeights(
      examples.filter((_, i) => i % folds !== fold),
      start,
    );
    console.log(
      `  fold ${fold}, unseen: ${summary(
        examples.filter((_, i) => i % folds === fold),
        fitted,
      )}`,
    );
  }
  const fitted = fitWeights(examples, start);
  console.log(`${name} after: ${summary(examples, fitted)}`);
  const lines = FEATURES.map((feature, i) => `  ${feature}: ${(fitted[i] ?? 0).toFixed(2)},`);
  console.log(`export const ${name}: Weights = {\n${lines.join('\n')}\n};`);
}

const dir = process.env['DATA_DIR'] ?? 'data/clean';
await refuseDownloaded(dir);
if (process.argv[2] !== 'people') fitMovies(dir);
if (process.argv[2] !== 'movies') fitPeople(dir);
