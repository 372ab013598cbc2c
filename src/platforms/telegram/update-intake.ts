import type { PlatformLog } from '../shared/log.ts';
import { updateId } from './update.ts';

/** Numbers of updates that are remembered: hours of a busy bot. */
const REMEMBERED = 10_000;

/** Takes updates from wherever they come, each once, and handles them apart from each other. */
export interface Intake {
  take(update: unknown): void;
  /** Resolves when nothing runs any more. */
  drained(): Promise<void>;
}

/** @param handle may take its time and may fail: neither touches the other updates */
export function createIntake(handle: (update: unknown) => Promise<void>, log: PlatformLog): Intake {
  const seen = new Set<number>();
  const running = new Set<Promise<void>>();
  return {
    take(update) {
      const id = updateId(update);
      if (id === undefined || seen.has(id)) {
        log.debug({ platform: 'telegram', update: id }, 'an update is no update, or came again');
        return;
      }
      seen.add(id);
      const [oldest] = seen;
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
      const task = handle(update)
        .catch((err) => log.error({ platform: 'telegram', err }, 'an update was not handled'))
        .finally(() => running.delete(task));
      running.add(task);
    },
    async drained() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
