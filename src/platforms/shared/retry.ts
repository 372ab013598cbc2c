import type { Clock } from './clock.ts';

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

interface Attempt<T> {
  readonly act: () => Promise<T>;
  /** Whether trying again would change nothing: the error is thrown then. */
  readonly isFinal: (error: unknown) => boolean;
  /** How long whoever failed asks to be left alone, in milliseconds; undefined where they don't. */
  readonly askedWait?: (error: unknown) => number | undefined;
  /** Hears of each failure after which it is tried again. */
  readonly failed: (error: unknown, wait: number) => void;
}

/**
 * Does something until it works, waiting longer after each failure; undefined when the signal aborts first.
 * @throws what `isFinal` says is final
 */
export async function persist<T>(
  { act, isFinal, askedWait, failed }: Attempt<T>,
  { clock, random }: { readonly clock: Clock; readonly random: () => number },
  signal: AbortSignal,
): Promise<T | undefined> {
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      return await act();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (isFinal(error)) throw error;
      const wait = askedWait?.(error) ?? Math.round(backoff(failures, random()));
      failed(error, wait);
      await clock.sleep(wait, signal);
    }
  }
  return undefined;
}
