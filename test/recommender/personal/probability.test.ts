import fc from 'fast-check';
import { expect, it } from 'vitest';
import { probabilityOf } from '../../../src/recommender/personal/probability.ts';

const score = fc.double({ min: -50, max: 100, noNaN: true });

it('is a probability that never falls with the score', () => {
  fc.assert(
    fc.property(score, score, (a, b) => {
      const [low, high] = [probabilityOf(Math.min(a, b)), probabilityOf(Math.max(a, b))];
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(1);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});
