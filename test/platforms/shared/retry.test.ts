import { describe, expect, it } from 'vitest';
import { backoff, persist } from '../../../src/platforms/shared/retry.ts';
import { manualClock } from '../../support/manual-clock.ts';

it('waits from a second to a minute, doubling, and less by chance', () => {
  expect([1, 2, 3, 7, 50].map((failures) => backoff(failures, 0))).toEqual([
    1_000, 2_000, 4_000, 60_000, 60_000,
  ]);
  expect(backoff(1, 1)).toBe(500);
});

describe('what is tried until it works', () => {
  const random = () => 0;

  /** Fails as often as there are errors, then works. */
  const failing =
    (...errors: Error[]) =>
    async (): Promise<string> => {
      const error = errors.shift();
      if (error) throw error;
      return 'done';
    };

  it('waits longer after each failure, or as long as it is asked to', async () => {
    const clock = manualClock();
    const waits: number[] = [];
    const attempt = {
      act: failing(new Error('a'), new Error('b'), new Error('7 s')),
      isFinal: () => false,
      askedWait: (error: unknown) => (String(error).includes('7 s') ? 7_000 : undefined),
      failed: (_error: unknown, wait: number) => void waits.push(wait),
    };
    const result = persist(attempt, { clock, random }, new AbortController().signal);
    for (const wait of [1_000, 2_000, 7_000]) {
      await clock.sleeping(wait);
      clock.advance(wait);
    }
    expect(await result).toBe('done');
    expect(waits).toEqual([1_000, 2_000, 7_000]);
  });

  it('throws what is final, and gives up when it is told to', async () => {
    const clock = manualClock();
    const final = new Error('refused');
    const stopping = new AbortController();
    const attempt = (act: () => Promise<string>) => ({
      act,
      isFinal: (error: unknown) => error === final,
      failed: () => {},
    });
    const { signal } = stopping;
    await expect(persist(attempt(failing(final)), { clock, random }, signal)).rejects.toBe(final);
    const endless = persist(attempt(failing(new Error('down'))), { clock, random }, signal);
    await clock.sleeping(1_000);
    stopping.abort();
    expect(await endless).toBeUndefined();
  });
});
