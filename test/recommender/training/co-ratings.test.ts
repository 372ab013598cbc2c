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
  test('films liked by the same people are nearer than films liked by others', () => {
    const co = createCoRatings(ratings([...many(5, [5, 5, 0]), ...many(5, [0, 0, 5])]), 3);
    co.load(0);
    expect(co.beside(1).cosine).toBeGreaterThan(0);
    expect(co.beside(1).lift).toBeGreaterThan(0);
    expect(co.beside(2)).toMatchObject({ cosine: 0 });
    expect(co.beside(2).lift).toBeLessThan(0);
  });

  test('the more people agree, the more it is believed', () => {
    const few = createCoRatings(ratings(many(2, [5, 5])), 2);
    const lots = createCoRatings(ratings(many(50, [5, 5])), 2);
    few.load(0);
    lots.load(0);
    expect(lots.beside(1).cosine).toBeGreaterThan(few.beside(1).cosine);
  });

  test('somebody who rates everything says less than somebody who chooses', () => {
    const heavy = [5, 0, 5, ...many(60, 5)];
    const light = [5, 5, 0, ...many(60, 0)];
    const co = createCoRatings(ratings([...many(4, heavy), ...many(4, light)]), 63);
    co.load(0);
    expect(co.beside(1).cosine).toBeGreaterThan(co.beside(2).cosine);
  });

  test('a film that nobody rated is told nothing about', () => {
    const co = createCoRatings(ratings([[5, 5, 0]]), 3);
    co.load(2);
    expect(co.beside(0)).toEqual({ cosine: 0, lift: 0 });
    expect(co.together()).toEqual([]);
  });

  test('a film loaded before leaves nothing behind', () => {
    const co = createCoRatings(ratings(many(3, [5, 5, 0, 0]).concat(many(3, [0, 0, 5, 5]))), 4);
    co.load(0);
    co.load(2);
    expect(co.beside(1).cosine).toBe(0);
    expect(co.together()).toContain(3);
  });
});
