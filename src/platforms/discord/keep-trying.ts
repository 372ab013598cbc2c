import type { Surroundings } from '../platform.ts';
import { persist } from '../shared/retry.ts';
import { describeError } from './errors.ts';

interface Attempt<T> {
  /** For the log. */
  readonly what: string;
  readonly act: () => Promise<T>;
  readonly isFinal: (error: unknown) => boolean;
}

/** As `persist` of shared/retry.ts, and each failure goes into the log, without the secrets in Discord's errors. */
export const keepTrying = <T>(
  { what, ...attempt }: Attempt<T>,
  { log, ...surroundings }: Surroundings,
  signal: AbortSignal,
): Promise<T | undefined> =>
  persist(
    {
      ...attempt,
      failed: (error, wait) => {
        const fields = { platform: 'discord', err: describeError(error), wait };
        log.warn(fields, `${what} failed; trying again`);
      },
    },
    surroundings,
    signal,
  );
