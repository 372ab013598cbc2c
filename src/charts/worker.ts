import { parentPort } from 'node:worker_threads';
import type { Chart } from '../core/chart.ts';
import { pngOf } from './png.ts';

/** What the thread is asked. */
export interface DrawRequest {
  readonly id: number;
  readonly chart: Chart;
}

/** What it answers: the picture, or what went wrong. */
export type DrawAnswer =
  | { readonly id: number; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly problem: string };

if (!parentPort) throw new Error('src/charts/worker.ts runs as a worker thread only');
const port = parentPort;

port.on('message', async ({ id, chart }: DrawRequest) => {
  try {
    // A copy in memory of its own, which can be handed over.
    const png = Uint8Array.from(await pngOf(chart));
    port.postMessage({ id, png } satisfies DrawAnswer, [png.buffer]);
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ id, problem } satisfies DrawAnswer);
  }
});
