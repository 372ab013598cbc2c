import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the platform sees it. */
export interface Clock {
  /** Milliseconds from any origin. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * How long to wait before trying again: doubling from a second to a minute, less up to a half of it by
 * chance, so that many bots don't come back at the same moment.
 * @param failures how many tries failed so far, from 1
 * @param random from 0 to 1
 */
export const backoff = (failures: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)) * (1 - random / 2);
