import { hopeless, TelegramFailure } from './failure.ts';
import type { Log, Runtime } from './runtime.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Tries until it works, waiting longer each time, as long as Telegram asks where it does.
 * @param note hears of each try whether Telegram was reached
 * @returns undefined when the signal fired first
 * @throws PlatformError for what trying again can't mend: a bad token, a second process
 */
export async function persist<T>(
  work: () => Promise<T>,
  { sleep }: Runtime,
  log: Log,
  signal: AbortSignal,
  note: (reached: boolean) => void,
): Promise<T | undefined> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const result = await work();
      note(true);
      return result;
    } catch (error) {
      note(false);
      if (signal.aborted) return undefined;
      const end = hopeless(error);
      if (end) throw end;
      const asked = error instanceof TelegramFailure ? error.retryAfter : undefined;
      const wait = asked ? asked * 1000 : Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
      log.warn({ platform: 'telegram', err: error, wait }, 'Telegram is out of reach');
      await sleep(wait, signal);
    }
  }
  return undefined;
}
