import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Affinity } from '../../src/recommender/training/affinity-graph.ts';
import { type FilmTable, FLAGS } from '../../src/recommender/training/film-table.ts';
import { at, bitsAt, realAt } from '../../src/recommender/training/sparse.ts';
import type { Recommender } from './baselines.ts';
import type { EvaluationData } from './data.ts';
import { mean, SHOWN } from './metrics.ts';
import { recommender } from './systems.ts';

/** Lists that nothing was fitted on: of each film (TMDB ids) five, and ten that other people would take too. */
const Lists = z.object({
  films: z.array(
    z.object({ id: z.number(), cinco: z.array(z.number()), diez: z.array(z.number()) }),
  ),
});

/** A film with a list that judges; films by their place in the table. */
export interface Judge {
  readonly film: number;
  readonly five: readonly number[];
  readonly ten: readonly number[];
}

const DEPTHS = [5, 10, 25, 50];
/** Films with at least these votes and fewer than those before. */
const FAME = [5000, 2000, 500, 0];

const flagged =
  (flag: number) =>
  ({ flags }: FilmTable, film: number): boolean =>
    (bitsAt(flags, film) & flag) !== 0;

/** Kinds of films; one may be of several. */
const KINDS: readonly (readonly [string, (films: FilmTable, film: number) => boolean])[] = [
  ['animation', flagged(FLAGS.animation)],
  ['documentaries', flagged(FLAGS.documentary)],
  ['horror', flagged(FLAGS.horror)],
  ['comedy', flagged(FLAGS.comedy)],
  ['for children', flagged(FLAGS.forChildren)],
  ['in Spanish', ({ languages, spanish }, film) => at(languages, film) === spanish],
  ['before 1960', ({ years }, film) => realAt(years, film) < 1960],
];

/** Every how many films the fives of all are looked at. */
const STEP = 12;
/** The most voted, of which none should be everywhere. */
const MOST_VOTED = 50;
/** The lists are left out in so many parts, one after another. */
const FOLDS = 3;

/**
 * Prints how far the recommendations agree with lists: those of a file, if there is one, and the shipped ones that are
 * left out in turn.
 */
export function printAgreement(data: EvaluationData, path: string | undefined): void {
  const print = (name: string, judges: readonly Judge[], recommend: Recommender): void =>
    printJudged(data, name, judges, recommend);
  if (path !== undefined) {
    const judges = readJudges(data, path);
    const asked = new Set(judges.map(({ film }) => at(data.catalogue.films.ids, film)));
    const others = data.affinities.filter(({ movieId }) => !asked.has(movieId));
    const strangers = others.filter(({ otherId }) => !asked.has(otherId));
    print('with lists of their own', judges, system(data, data.affinities));
    print('as if they had none', judges, system(data, others));
    print('as if no list knew them', judges, system(data, strangers));
  }
  printLeftOut(data);
  printAll(data);
}

const system = ({ catalogue, ratings }: EvaluationData, affinities: readonly Affinity[]) =>
  recommender({ catalogue, ratings, affinities });

/** Reads such lists, of films that the catalogue has. */
export function readJudges({ catalogue: { films } }: EvaluationData, path: string): Judge[] {
  const places = new Map(Array.from(films.ids, (id, film) => [id, film]));
  const known = (ids: readonly number[]): number[] => ids.flatMap((id) => places.get(id) ?? []);
  return Lists.parse(JSON.parse(readFileSync(path, 'utf8'))).films.flatMap((list) => {
    const film = places.get(list.id);
    return film === undefined ? [] : [{ film, five: known(list.cinco), ten: known(list.diez) }];
  });
}

function printJudged(
  { catalogue: { films } }: EvaluationData,
  name: string,
  judges: readonly Judge[],
  recommend: Recommender,
): void {
  const shown = new Map(judges.map(({ film }) => [film, recommend(film)]));
  const of = (film: number, depth: number): readonly number[] =>
    (shown.get(film) ?? []).slice(0, depth);
  const ours = (among: readonly Judge[]): string =>
    share(among.map(({ film, ten }) => found(of(film, SHOWN), ten) / SHOWN));
  const theirs = (list: 'five' | 'ten', depth: number): string =>
    share(judges.map((judge) => found(of(judge.film, depth), judge[list]) / judge[list].length));
  process.stdout.write(
    `\n${judges.length} films ${name}: of our five ${ours(judges)} in the ten\n`,
  );
  for (const depth of DEPTHS) {
    process.stdout.write(
      `  first ${depth}: of their five ${theirs('five', depth)}, of their ten ${theirs('ten', depth)}\n`,
    );
  }
  for (const [i, least] of FAME.entries()) {
    const group = judges.filter(({ film }) => {
      const votes = at(films.voteCounts, film);
      return votes >= least && votes < (FAME[i - 1] ?? Number.POSITIVE_INFINITY);
    });
    if (group.length > 0) {
      process.stdout.write(`  from ${least} votes (${group.length}): ${ours(group)}\n`);
    }
  }
  for (const [kind, isOf] of KINDS) {
    const group = judges.filter(({ film }) => isOf(films, film));
    if (group.length > 0) process.stdout.write(`  ${kind} (${group.length}): ${ours(group)}\n`);
  }
}

/** The shipped lists left out by thirds: whole, and all but their first five. */
function printLeftOut(data: EvaluationData): void {
  const { affinities } = data;
  const places = new Map(Array.from(data.catalogue.films.ids, (id, film) => [id, film]));
  const listed = [...new Set(affinities.map(({ movieId }) => movieId))];
  const shares = { five: [] as number[], recall: [] as number[], rest: [] as number[] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(listed.filter((_, i) => i % FOLDS === fold));
    const rows = affinities.filter(({ movieId }) => !out.has(movieId));
    const firsts = affinities.filter(({ movieId, place }) => !out.has(movieId) || place <= SHOWN);
    const [whole, half] = [system(data, rows), system(data, firsts)];
    for (const movieId of out) {
      const list = affinities.filter((one) => one.movieId === movieId);
      const film = places.get(movieId) ?? 0;
      const ids = list.map(({ otherId }) => places.get(otherId) ?? -1);
      const rest = list
        .filter(({ place }) => place > SHOWN)
        .map(({ otherId }) => places.get(otherId) ?? -1);
      const ranked = whole(film);
      shares.five.push(found(ranked.slice(0, SHOWN), ids) / SHOWN);
      shares.recall.push(found(ranked.slice(0, 25), ids) / ids.length);
      if (rest.length > 0) shares.rest.push(found(half(film).slice(0, 25), rest) / rest.length);
    }
  }
  process.stdout.write(
    `\n${listed.length} shipped lists, left out by thirds: of our five ${share(shares.five)} on the list,` +
      ` of the list ${share(shares.recall)} in our first 25\n` +
      `  with their first five left in: of the others ${share(shares.rest)} in our first 25\n`,
  );
}

function printAll(data: EvaluationData): void {
  const { films } = data.catalogue;
  const recommend = system(data, data.affinities);
  const uses = new Map<number, number>();
  let fives = 0;
  for (let film = 0; film < films.count; film += STEP) {
    fives++;
    for (const other of recommend(film).slice(0, SHOWN)) {
      uses.set(other, (uses.get(other) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...[...uses].filter(([film]) => film < MOST_VOTED).map(([, n]) => n));
  process.stdout.write(
    `\nOf ${fives} fives, the one of the ${MOST_VOTED} most voted films that is in most of them is in` +
      ` ${share([most / fives])}; ${uses.size} different films;` +
      ` ${share([data.unexplained])} of what the catalogue stores first has no reason\n`,
  );
}

const found = (ours: readonly number[], theirs: readonly number[]): number =>
  ours.filter((film) => theirs.includes(film)).length;

const share = (values: readonly number[]): string => mean(values).toFixed(3);
