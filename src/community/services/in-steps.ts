import { setImmediate as others } from 'node:timers/promises';

/** What takes a few milliseconds to write. */
const STEP = 500;

/**
 * Does a long piece of work in steps, between which the rest of the bot has its turn: SQLite's client holds up
 * everything while it works.
 */
export async function inSteps<T>(
  items: readonly T[],
  work: (items: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += STEP) {
    await work(items.slice(start, start + STEP));
    await others();
  }
}
