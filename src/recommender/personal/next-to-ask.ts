import { at, weightAt } from '../typed-arrays.ts';
import type { TasteModel } from './taste-model.ts';

/** Films to ask about are among the most voted ones: nobody can tell of what they never heard of. */
const POOL = 240;
/** How much more somebody's likely knowledge of a film counts for each film like it that they saw. */
const KNOWN = 2;
const UNKNOWN = 1;
/** A film like one that was asked about already tells less. */
const SAME = 3;

/** What somebody answered so far: films by their ids. */
export interface Answered {
  readonly seen: ReadonlySet<number>;
  readonly unknown: ReadonlySet<number>;
}

/**
 * The film to ask somebody about next: one that they have probably seen and that is unlike those that they told of, so
 * that a few answers tell most.
 * @returns its id; undefined once nothing is left to ask
 */
export function nextToAsk(model: TasteModel, { seen, unknown }: Answered): number | undefined {
  const { filmIds } = model;
  const places = (ids: ReadonlySet<number>): number[] =>
    [...ids].flatMap((id) => model.placeOf(id) ?? []).filter((film) => pool.includes(film));
  const pool = poolOf(model);
  const [known, strange] = [places(seen), places(unknown)];
  let best: number | undefined;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const [rank, film] of pool.entries()) {
    const id = at(filmIds, film);
    if (seen.has(id) || unknown.has(id)) continue;
    const near = nearest(model, film, known);
    const far = nearest(model, film, strange);
    const saga = sharesSaga(model, film, [...known, ...strange]);
    const value =
      1 -
      rank / POOL +
      KNOWN * Math.min(near, 0.3) -
      SAME * Math.max(0, near - 0.3) -
      UNKNOWN * far -
      (saga ? SAME : 0);
    if (value > bestValue) [best, bestValue] = [id, value];
  }
  return best;
}

const pools = new WeakMap<TasteModel, readonly number[]>();

/** The most voted films, the first of each saga only. */
function poolOf(model: TasteModel): readonly number[] {
  const known = pools.get(model);
  if (known) return known;
  const { filmVotes, filmSagas } = model;
  const sagas = new Set<number>();
  const pool = Array.from(filmVotes.keys())
    .sort((a, b) => at(filmVotes, b) - at(filmVotes, a))
    .filter((film) => {
      const saga = at(filmSagas, film);
      if (saga !== 0 && sagas.has(saga)) return false;
      sagas.add(saga);
      return true;
    })
    .slice(0, POOL);
  pools.set(model, pool);
  return pool;
}

const sharesSaga = ({ filmSagas }: TasteModel, film: number, others: readonly number[]): boolean =>
  at(filmSagas, film) !== 0 && others.some((other) => at(filmSagas, other) === at(filmSagas, film));

/** How alike the most alike of some films is: the cosine of who likes both, or of the genres where nobody rated them. */
function nearest(model: TasteModel, film: number, others: readonly number[]): number {
  return Math.max(0, ...others.map((other) => cosine(model, film, other)));
}

function cosine(model: TasteModel, one: number, other: number): number {
  const { raterOffsets, raters, raterLikings, filmGenres } = model;
  let [i, j] = [at(raterOffsets, one), at(raterOffsets, other)];
  const [iEnd, jEnd] = [at(raterOffsets, one + 1), at(raterOffsets, other + 1)];
  if (i === iEnd || j === jEnd) return at(filmGenres, one) === at(filmGenres, other) ? 0.5 : 0;
  let [product, mine, theirs] = [0, 0, 0];
  for (let k = i; k < iEnd; k++) mine += weightAt(raterLikings, k) ** 2;
  for (let k = j; k < jEnd; k++) theirs += weightAt(raterLikings, k) ** 2;
  // Both lists are in the order of the people.
  while (i < iEnd && j < jEnd) {
    const difference = at(raters, i) - at(raters, j);
    if (difference === 0) product += weightAt(raterLikings, i) * weightAt(raterLikings, j);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return product / Math.sqrt(mine * theirs);
}
