/** Time as a source of others' data sees it. */
export interface SourceClock {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** So many may go at once after a pause. */
const BURST = 4;

/**
 * Lets so many requests a second go.
 * @param rate requests a second; 0 lets all go
 * @returns a function that resolves when the next may go
 */
export function createTokenBucket(rate: number, { now, sleep }: SourceClock): () => Promise<void> {
  if (rate === 0) return async () => {};
  let tokens = BURST;
  let counted = now().getTime();
  return async () => {
    const time = now().getTime();
    tokens = Math.min(BURST, tokens + (Math.max(0, time - counted) * rate) / 1000);
    counted = time;
    tokens -= 1;
    if (tokens < 0) await sleep((-tokens * 1000) / rate);
  };
}
