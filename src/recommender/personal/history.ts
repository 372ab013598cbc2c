import type { TasteModel } from './taste-model.ts';

/** What somebody told of themselves: films by their ids. */
export interface History {
  /** 1–10 */
  readonly ratings: ReadonlyMap<number, number>;
  /** Rated or not. */
  readonly seen: ReadonlySet<number>;
  readonly wanted: ReadonlySet<number>;
}

/** A film of somebody's, by its place in the model. */
export interface Taken {
  readonly film: number;
  /** How much it tells of what they like: 1 for a film they love, below 0 for one they don't like. */
  readonly weight: number;
}

/** From a rating on, what it tells: the first row that it reaches. */
const TELLS: readonly (readonly [from: number, weight: number])[] = [
  [8, 1],
  [7, 0.6],
  [6, 0.2],
  [5, -0.2],
  [0, -0.5],
];
/** A film that was seen and not rated, and one that is wanted: chosen, as the loved ones were. */
const SEEN = 0.3;
const WANTED = 0.4;

/** What a history tells, of the films that the model knows. */
export function tastesOf({ ratings, seen, wanted }: History, { placeOf }: TasteModel): Taken[] {
  const weights = new Map<number, number>();
  for (const id of wanted) weights.set(id, WANTED);
  for (const id of seen) weights.set(id, SEEN);
  for (const [id, rating] of ratings) weights.set(id, weightOf(rating));
  return [...weights].flatMap(([id, weight]) => {
    const film = placeOf(id);
    return film === undefined ? [] : [{ film, weight }];
  });
}

const weightOf = (rating: number): number => TELLS.find(([from]) => rating >= from)?.[1] ?? 0;
