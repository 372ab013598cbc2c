import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Chart } from '../../reply/chart.ts';
import { type Drawer, startDrawer } from './drawer.ts';

/** Draws the charts of answers as pictures. */
export interface ChartRenderer {
  /** The chart as PNG, 1,280 pixels wide. @throws Error when it can't be drawn */
  png(chart: Chart): Promise<Uint8Array>;
  /** Ends its process; what is being drawn fails. */
  close(): void;
}

export interface ChartRendererOptions {
  /** Starts what draws; it is told what to call when that ends. */
  readonly start?: (onEnd: () => void) => Drawer;
  /** How long the process stays after its last drawing, in milliseconds. */
  readonly idleMs?: number;
  /** How many pictures are kept; one takes about 60 kB. */
  readonly kept?: number;
}

/** Milliseconds. */
const IDLE = 60_000;
const KEPT = 100;

/**
 * Nothing is loaded before the first chart, and the process is given up when charts are no longer asked for. Pictures
 * are kept by all that they are drawn from: the data of the chart, which change with the catalogue and the parameters.
 */
export function createChartRenderer({
  start = startDrawer,
  idleMs = IDLE,
  kept = KEPT,
}: ChartRendererOptions = {}): ChartRenderer {
  const pictures = new LRUCache<string, Promise<Uint8Array>>({ max: kept });
  let drawer: Drawer | undefined;
  let idle: NodeJS.Timeout | undefined;
  let drawing = 0;

  function currentDrawer(): Drawer {
    if (!drawer) {
      const started = start(() => {
        if (drawer === started) drawer = undefined;
      });
      drawer = started;
    }
    return drawer;
  }

  function stop(): void {
    drawer?.stop();
    drawer = undefined;
  }

  async function draw(chart: Chart): Promise<Uint8Array> {
    clearTimeout(idle);
    drawing += 1;
    try {
      return await currentDrawer().draw(chart);
    } finally {
      drawing -= 1;
      if (drawing === 0) idle = setTimeout(stop, idleMs).unref();
    }
  }

  return {
    png(chart) {
      const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
      const known = pictures.get(key);
      if (known) return known;
      const picture = draw(chart);
      pictures.set(key, picture);
      // The next one who asks gets another try; this one hears of the failure.
      picture.catch(() => pictures.delete(key));
      return picture;
    },
    close: () => {
      clearTimeout(idle);
      stop();
    },
  };
}
