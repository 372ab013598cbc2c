/** Milliseconds over many runs, as the tables print them. */
export interface Timings {
  readonly p50: string;
  readonly p95: string;
  readonly max: string;
}

/** Runs the work one after another and sums up how long each run took. */
export async function timings(
  runs: number,
  work: (run: number) => Promise<unknown> | unknown,
): Promise<Timings> {
  const ms: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work(run);
    ms.push(performance.now() - started);
  }
  return summarise(ms);
}

/** The quantiles of measured milliseconds. */
export function summarise(ms: readonly number[]): Timings {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)} ms`;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
