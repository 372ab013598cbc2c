/** The program of the process that draws charts, started by `startDrawer`. */
import type { Chart } from '../../reply/chart.ts';
import { pngOf } from './png.ts';

/** What it is asked. */
export interface DrawRequest {
  readonly id: number;
  readonly chart: Chart;
}

/** What it answers: the picture, or what went wrong. */
export type DrawAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly problem: string };

const answer = (message: DrawAnswer): void => {
  process.send?.(message);
};

process.on('message', async ({ id, chart }: DrawRequest) => {
  try {
    answer({ id, png: await pngOf(chart) });
  } catch (error) {
    answer({
      id,
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
// The bot decides when this ends, also after Ctrl-C, which reaches both.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
