/** The program of the process that draws charts, started by `startDrawer`. */
import type { DrawAnswer, DrawRequest } from './draw-messages.ts';
import { pngOf } from './png.ts';

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
