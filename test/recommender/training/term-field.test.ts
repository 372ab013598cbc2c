import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBest } from '../../../src/recommender/top-k.ts';
import { createMatcher, sharedTerms } from '../../../src/recommender/training/matchers.ts';
import { invert, listsByKey } from '../../../src/recommender/training/sparse.ts';
import {
  billing,
  createTermField,
  even,
  idf,
  type TermField,
} from '../../../src/recommender/training/term-field.ts';

const field = (films: readonly (readonly number[])[], weighting = even) =>
  createTermField(
    Int32Array.from(films.flatMap((terms, film) => terms.map(() => film))),
    Int32Array.from(films.flat()),
    films.length,
    weighting,
  );

const order = ({ offsets }: TermField) =>
  Int32Array.from({ length: offsets.length - 1 }, (_, i) => i);

const createFieldMatcher = (terms: TermField) => createMatcher(terms, order(terms), 100);

describe('likeness by shared terms', () => {
  test('is 1 for the same terms, 0 for none in common, √½ for one of two', () => {
    const matcher = createFieldMatcher(field([[7, 8], [8, 7], [9], [7]]));
    matcher.load(0);
    expect(matcher.cosine(1)).toBeCloseTo(1);
    expect(matcher.cosine(2)).toBe(0);
    expect(matcher.cosine(3)).toBeCloseTo(Math.SQRT1_2);
  });

  test('forgets the film loaded before', () => {
    const matcher = createFieldMatcher(field([[1, 2], [3], [1]]));
    matcher.load(0);
    matcher.load(1);
    expect(matcher.cosine(2)).toBe(0);
  });

  test('only films that share something are touched, each once', () => {
    const matcher = createFieldMatcher(field([[1, 2], [2, 1], [3], [2]]));
    matcher.load(0);
    expect([...matcher.touched()].sort()).toEqual([0, 1, 3]);
  });

  test('one and the same term makes no twins of two films of which more is unshared', () => {
    const terms = createTermField(Int32Array.of(0, 1), Int32Array.of(7, 7), 2, even, 1);
    const matcher = createFieldMatcher(terms);
    matcher.load(0);
    expect(matcher.cosine(1)).toBeCloseTo(0.5);
  });

  test('a rare keyword counts more than a common one', () => {
    const films = [[1, 2], [1], [2], [1], [1], [1]];
    const matcher = createFieldMatcher(field(films, idf));
    matcher.load(0);
    expect(matcher.cosine(2)).toBeGreaterThan(matcher.cosine(1));
  });

  test('the star counts more than the tenth name', () => {
    const cast = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const matcher = createFieldMatcher(field([cast, [1], [10]], billing));
    matcher.load(0);
    expect(matcher.cosine(1)).toBeGreaterThan(matcher.cosine(2));
  });
});

test('what films share is named, the most telling first', () => {
  const cast = field(
    [
      [5, 6, 7],
      [7, 6, 9],
    ],
    billing,
  );
  expect(sharedTerms(cast, 0, 1)).toEqual([6, 7]);
});

test('an inverted index lists the first holders of each value among those gone through', () => {
  const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 })), { maxLength: 12 });
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 4 }), (films, cap) => {
      const gone = [...films.keys()].filter((film) => film % 3 !== 1);
      const pairs = films.flatMap((values, film) => values.map((value) => [film, value] as const));
      const index = invert(
        listsByKey(
          Int32Array.from(pairs, ([film]) => film),
          Int32Array.from(pairs, ([, value]) => value),
          films.length,
        ),
        6,
        Int32Array.from(gone),
        cap,
      );
      for (let value = 0; value < 6; value++) {
        const found = index.values.subarray(index.offsets[value], index.offsets[value + 1]);
        const expected = gone.filter((film) => films[film]?.includes(value));
        expect([...found]).toEqual(expected.slice(0, cap));
      }
    }),
  );
});

test('the best are those that sorting everything gives, ties by id', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 8 }), (offered, size) => {
      const ids = Int32Array.from(offered, (_, film) => (film * 7) % 41);
      const best = createBest(size, ids);
      for (const [film, score] of offered.entries()) best.offer(film, score);
      const expected = offered
        .map((score, film) => ({ film, score }))
        .sort((a, b) => b.score - a.score || (ids[a.film] ?? 0) - (ids[b.film] ?? 0));
      expect(best.sorted()).toEqual(expected.slice(0, size));
    }),
  );
});
