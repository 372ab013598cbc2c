import { expect, it } from 'vitest';
import { createRateLimiter } from '../../src/core/rate-limit.ts';

it('lets a burst through, then makes each key wait for itself', () => {
  let now = 0;
  const limiter = createRateLimiter({ burst: 2, perSecond: 0.5 }, () => now);
  expect([limiter.take('ana'), limiter.take('ana'), limiter.take('ana')]).toEqual([0, 0, 2]);
  expect(limiter.take('luis')).toBe(0);
  now = 1_999;
  expect(limiter.take('ana')).toBe(1);
  now = 2_001;
  expect(limiter.take('ana')).toBe(0);
});
