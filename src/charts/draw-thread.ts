import { Worker } from 'node:worker_threads';
import type { Chart } from '../core/chart.ts';
import type { DrawAnswer, DrawRequest } from './worker.ts';

/** A thread that draws: the libraries take 100 MB and a drawing 50 ms, neither of which the bot should feel. */
export interface DrawThread {
  /** @throws Error when the chart can't be drawn or the thread dies */
  draw(chart: Chart): Promise<Uint8Array>;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** @param onEnd told when the thread is gone, for whatever reason */
export function startDrawThread(onEnd: () => void): DrawThread {
  const worker = newWorker();
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  function failAll(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  worker.unref();
  worker.on('message', (answer: DrawAnswer) => {
    const request = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('png' in answer) request?.resolve(answer.png);
    else request?.reject(new Error(`A chart could not be drawn: ${answer.problem}`));
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => {
    failAll(new Error(`The thread that draws charts ended with code ${code}`));
    onEnd();
  });

  return {
    draw(chart) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, chart } satisfies DrawRequest);
      });
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** The thread's file is TypeScript where this one is; threads don't inherit what runs TypeScript. */
function newWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./worker.js', import.meta.url), { execArgv: [] });
  }
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then(({ register }) => (register(), import(${file})))`;
  return new Worker(start, { eval: true, execArgv: [] });
}
