import { describe, expect, test } from 'vitest';
import { createCoRatings } from '../../../src/recommender/training/co-ratings.ts';
import { listsByKey } from '../../../src/recommender/training/sparse.ts';

/** Ratings as users × films, in stars; 0 is none. */
function ratings(rows: readonly (readonly number[])[]) {
  const cells = rows.flatMap((row, user) =>
    row.map((stars, film) => ({ user, film, stars })).filter(({ stars }) => stars > 0),
  );
  return {
    lists: listsByKey(
      Int32Array.from(cells, ({ user }) => user),
      Int32Array.from(cells, ({ film }) => film),
      rows.length,
    ),
    stars: Int32Array.from(cells, ({ stars }) => stars * 10),
    userCount: rows.length,
  };
}

const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('what people rate together', () => {
  test('films liked by the same people are lifted above chance, films liked by others are below', () => {
    const co = createCoRatings(ratings([...many(5, [5, 5, 0]), ...many(5, [0, 0, 5])]), 3);
    co.load(0);
    expect(co.lift(1)).toBeGreaterThan(0);
    expect(co.lift(2)).toBeLessThan(0);
    expect([co.both(1), co.both(2)]).toEqual([5, 0]);
  });

  test('the more people agree, the more it is believed', () => {
    const few = createCoRatings(ratings([...many(1, [5, 5]), ...many(100, [0, 0])]), 2);
    const lots = createCoRatings(ratings([...many(20, [5, 5]), ...many(100, [0, 0])]), 2);
    few.load(0);
    lots.load(0);
    expect(lots.lift(1)).toBeGreaterThan(few.lift(1));
  });

  test('a film that everybody likes is not lifted by it', () => {
    const co = createCoRatings(ratings([...many(9, [5, 0, 5]), ...many(9, [0, 5, 5])]), 3);
    co.load(0);
    expect(co.both(2)).toBe(9);
    expect(co.lift(2)).toBeCloseTo(0);
  });

  test('a film that nobody rated is told nothing about', () => {
    const co = createCoRatings(ratings([[5, 5, 0]]), 3);
    co.load(2);
    expect([co.lift(0), co.both(0)]).toEqual([0, 0]);
  });

  test('a film loaded before leaves nothing behind', () => {
    const co = createCoRatings(ratings(many(3, [5, 5, 0, 0]).concat(many(3, [0, 0, 5, 5]))), 4);
    co.load(0);
    co.load(2);
    expect(co.both(1)).toBe(0);
    expect(co.both(3)).toBe(3);
  });
});
