import { expect, test } from 'vitest';
import { reasonsFor } from '../../src/recommender/similar/reasons.ts';

const director = { kind: 'director', names: ['Francis Ford Coppola'] } as const;

test('the same decade comes last, where there is room', () => {
  const saga = { kind: 'collection' } as const;
  expect(reasonsFor(1972, { year: 1974, reasons: [saga, director] })).toEqual([
    saga,
    director,
    { kind: 'decade', year: 1970 },
  ]);
  expect(reasonsFor(1972, { year: 1974, reasons: [saga, director, { kind: 'ratings' }] })).toEqual([
    saga,
    director,
    { kind: 'ratings' },
  ]);
});

test('another decade is no reason', () => {
  expect(reasonsFor(1979, { year: 1980, reasons: [director] })).toEqual([director]);
});
