import { setTimeout as sleep } from 'node:timers/promises';

/** Time as platforms see it. */
export interface Clock {
  /** Milliseconds from any origin. */
  now(): number;
  /** What the calendar and the clock on the wall say. */
  date(): Date;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};
