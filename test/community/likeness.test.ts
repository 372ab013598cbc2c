import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness } from '../../src/community/services/affinity-score.ts';

describe('likeness', () => {
  const rating = fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10);
  const pairs = fc.array(fc.record({ mine: rating, theirs: rating }), { minLength: 1 });
  const means = fc.record({ mine: rating, theirs: rating });

  test('is from 0 to 100, and the same both ways', () => {
    fc.assert(
      fc.property(pairs, means, (films, { mine, theirs }) => {
        const turned = films.map((film) => ({ mine: film.theirs, theirs: film.mine }));
        const percent = likeness(films, { mine, theirs });
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(likeness(turned, { mine: theirs, theirs: mine })).toBeCloseTo(percent, 9);
      }),
    );
  });

  test('a strict and a generous person who love the same films are alike', () => {
    const films = [10, 9, 8, 6, 5].map((mine) => ({ mine, theirs: mine - 2 }));
    const strict = likeness(films, { mine: 7.6, theirs: 5.6 });
    expect(strict).toBeGreaterThan(60);
    expect(strict).toBeLessThan(likeness(films, { mine: 7, theirs: 7 }) + 30);
  });

  test('says more, the more films both rated', () => {
    const films = Array.from({ length: 50 }, () => ({ mine: 8, theirs: 8 }));
    const means = { mine: 7, theirs: 7 };
    expect(likeness(films.slice(0, 5), means)).toBeLessThan(likeness(films, means));
    expect(likeness(films, means)).toBeGreaterThan(95);
  });
});
