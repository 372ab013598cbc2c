import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { summarise } from '../../bench/support/timings.ts';
import type { Judged } from './judge.ts';
import type { EvalQuery } from './queries.ts';

const PER_SECOND = 50;
/** Ten seconds of them show what a minute would. */
const QUERIES_MAX = 500;

/** How long queries that come in at a steady pace take, and how long they keep everything else waiting. */
export async function eventLoop(
  queries: readonly EvalQuery[],
  ask: (query: EvalQuery) => Judged,
): Promise<object> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const taken: number[] = [];
  for (const query of queries.slice(0, QUERIES_MAX)) {
    taken.push(ask(query).milliseconds);
    await setTimeout(1000 / PER_SECOND);
  }
  delay.disable();
  return {
    'queries a second': PER_SECOND,
    ...summarise(taken),
    'longest delay': `${(delay.max / 1e6).toFixed(2)} ms`,
  };
}
