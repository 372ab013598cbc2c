import type { Clock } from '../../src/platforms/shared/clock.ts';
import { EPOCH } from './surroundings.ts';

export interface ManualClock extends Clock {
  /** Lets time pass; wakes whoever slept until then. */
  advance(ms: number): void;
  /** Resolves when somebody sleeps for so many milliseconds. */
  sleeping(ms: number): Promise<void>;
  /** How many sleep for so many milliseconds. */
  sleepers(ms: number): number;
}

/** A clock that stands still until it is told otherwise. */
export function manualClock(): ManualClock {
  let now = 0;
  const sleepers = new Set<{ ms: number; until: number; wake: () => void }>();
  const watchers = new Set<{ ms: number; tell: () => void }>();

  return {
    now: () => now,

    date: () => new Date(EPOCH + now),

    sleep(ms, signal) {
      return new Promise((resolve) => {
        const sleeper = { ms, until: now + ms, wake };
        function wake() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        }
        if (signal?.aborted) {
          resolve();
          return;
        }
        signal?.addEventListener('abort', wake);
        sleepers.add(sleeper);
        for (const watcher of watchers) if (watcher.ms === ms) watcher.tell();
      });
    },

    advance(ms) {
      now += ms;
      for (const sleeper of sleepers) if (sleeper.until <= now) sleeper.wake();
    },

    sleepers: (ms) => [...sleepers].filter((sleeper) => sleeper.ms === ms).length,

    sleeping(ms) {
      if (this.sleepers(ms) > 0) return Promise.resolve();
      return new Promise((resolve) => {
        const watcher = {
          ms,
          tell() {
            watchers.delete(watcher);
            resolve();
          },
        };
        watchers.add(watcher);
      });
    },
  };
}
