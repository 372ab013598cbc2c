import type { Clock } from '../shared/clock.ts';

/** An answer that isn't there by then will never be: nobody is left looking at "Butaca is thinking…". */
const GIVE_UP_AFTER_MS = 60_000;

/** @throws Error when the work takes too long */
export async function orGiveUp<T>(work: Promise<T>, clock: Clock): Promise<T> {
  const done = new AbortController();
  const tooLate = clock.sleep(GIVE_UP_AFTER_MS, done.signal).then((): never => {
    throw new Error(`No answer within ${GIVE_UP_AFTER_MS} ms`);
  });
  return Promise.race([work, tooLate]).finally(() => done.abort());
}
