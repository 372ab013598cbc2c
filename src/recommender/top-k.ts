import { at, realAt } from './typed-arrays.ts';

export interface Scored {
  readonly film: number;
  readonly score: number;
}

/** Keeps the best of what it is offered; ties go to the lower id. */
export interface Best {
  offer(film: number, score: number): void;
  /** What a score has to pass to be kept: the least kept one once there is no more room. */
  least(): number;
  /** @returns the kept films, in no order */
  films(): Int32Array;
  /** @returns films and their scores, best first */
  sorted(): Scored[];
}

/**
 * A binary heap with the worst kept film at its root (Williams 1964).
 * @param ids by film, to break ties
 */
export function createBest(size: number, ids: Int32Array): Best {
  const films = new Int32Array(size);
  const scores = new Float64Array(size);
  let count = 0;

  /** Whether the film at one place comes after the one at another in the answer. */
  const isWorse = (one: number, other: number): boolean => {
    const difference = realAt(scores, one) - realAt(scores, other);
    return difference === 0 ? at(ids, at(films, one)) > at(ids, at(films, other)) : difference < 0;
  };
  const swap = (one: number, other: number): void => {
    const film = at(films, one);
    const score = realAt(scores, one);
    films[one] = at(films, other);
    scores[one] = realAt(scores, other);
    films[other] = film;
    scores[other] = score;
  };
  const rise = (place: number): void => {
    for (let child = place; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!isWorse(child, parent)) return;
      swap(child, parent);
      child = parent;
    }
  };
  const sink = (): void => {
    for (let parent = 0; ; ) {
      let worst = parent;
      for (let child = 2 * parent + 1; child <= 2 * parent + 2 && child < count; child++) {
        if (isWorse(child, worst)) worst = child;
      }
      if (worst === parent) return;
      swap(parent, worst);
      parent = worst;
    }
  };

  return {
    offer(film, score) {
      if (count < size) {
        films[count] = film;
        scores[count] = score;
        rise(count++);
        return;
      }
      const worst = realAt(scores, 0);
      if (score < worst || (score === worst && at(ids, film) > at(ids, at(films, 0)))) return;
      films[0] = film;
      scores[0] = score;
      sink();
    },
    least: () => (count < size ? Number.NEGATIVE_INFINITY : realAt(scores, 0)),
    films: () => films.slice(0, count),
    sorted: () =>
      Array.from({ length: count }, (_, place) => place)
        .sort((a, b) => (isWorse(a, b) ? 1 : -1))
        .map((place) => ({ film: at(films, place), score: realAt(scores, place) })),
  };
}
