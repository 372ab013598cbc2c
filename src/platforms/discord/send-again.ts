import type { Clock } from '../shared/clock.ts';
import { isRefused } from './errors.ts';

/** How long after a failure of the network a request is repeated. */
const RETRY_AFTER_MS = 150;
const TRIES = 3;

/** Sends until it arrives or Discord refuses it, at most three times; gives its answer. Rejects with the last error. */
export async function persistently<T>(
  send: () => Promise<T>,
  clock: Clock,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (isRefused(error) || attempt === TRIES || signal?.aborted) throw error;
      await clock.sleep(RETRY_AFTER_MS * attempt, signal);
    }
  }
}
