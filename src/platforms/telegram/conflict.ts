import { hopeless, isRefused } from './failure.ts';

/**
 * Milliseconds for which somebody else may fetch the bot's messages. While a host replaces a process by the next,
 * both run for a while.
 */
export const CONFLICT_MS = 120_000;

/** @param now milliseconds from any origin */
export function createPatience(now: () => number) {
  let conflictSince: number | undefined;
  return {
    /** Something worked: nobody else is there. */
    worked(): void {
      conflictSince = undefined;
    },
    /** Whether there is no use in trying again after a failure. */
    isOver(error: unknown): boolean {
      if (!isRefused(error, 409)) return hopeless(error) !== undefined;
      conflictSince ??= now();
      return now() - conflictSince >= CONFLICT_MS;
    },
  };
}
