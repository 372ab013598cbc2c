import { backoff } from './clock.ts';
import { describeError } from './errors.ts';
import type { PlatformLog } from './log.ts';
import type { Surroundings } from './surroundings.ts';

interface Attempt<T> {
  /** For the log. */
  readonly what: string;
  readonly act: () => Promise<T>;
  /** Whether trying again would change nothing: the error is thrown then. */
  readonly isFinal: (error: unknown) => boolean;
}

/**
 * Does something until it works, waiting longer after each failure; undefined when the signal aborts first.
 * @throws what `isFinal` says is final
 */
export async function persist<T>(
  { what, act, isFinal }: Attempt<T>,
  { clock, random }: Pick<Surroundings, 'clock' | 'random'>,
  log: PlatformLog,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      return await act();
    } catch (error) {
      if (isFinal(error)) throw error;
      const wait = Math.round(backoff(failures, random()));
      const fields = { platform: 'discord', err: describeError(error), wait };
      log.warn(fields, `${what} failed; trying again`);
      await clock.sleep(wait, signal);
    }
  }
  return undefined;
}
