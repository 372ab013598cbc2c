import { type ChildProcess, fork } from 'node:child_process';
import type { Chart } from '../../reply/chart.ts';
import type { DrawAnswer, DrawRequest } from './draw-messages.ts';

/**
 * A process that draws: the libraries take 100 MB and a drawing 50 ms, neither of which the bot should feel. Not a
 * thread, because what that takes of memory stays with the bot when it ends.
 */
export interface Drawer {
  /** @throws Error when the chart can't be drawn or the process dies */
  draw(chart: Chart): Promise<Uint8Array>;
  stop(): void;
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** @param onEnd told when the process is gone, for whatever reason */
export function startDrawer(onEnd: () => void): Drawer {
  const worker = newWorker();
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  function failAll(error: Error): void {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  // It keeps the bot running only while somebody waits for a picture.
  worker.unref();
  worker.channel?.unref();
  worker.on('message', (answer: DrawAnswer) => {
    const request = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.channel?.unref();
    if ('png' in answer) request?.resolve(answer.png);
    else request?.reject(new Error(`A chart could not be drawn: ${answer.problem}`));
  });
  worker.on('error', failAll);
  worker.on('exit', (code, signal) => {
    failAll(new Error(`The process that draws charts ended: ${signal ?? `code ${code}`}`));
    onEnd();
  });

  return {
    draw(chart) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.channel?.ref();
        worker.send({ id, chart } satisfies DrawRequest, (error) => {
          if (error) reject(error);
        });
      });
    },
    stop: () => {
      worker.kill();
    },
  };
}

/** Young and old generation of what draws: enough for its libraries, 100 MB resident in all. */
const MEMORY = ['--max-semi-space-size=2', '--max-old-space-size=96'];

/** The process's file is TypeScript where this one is, and then needs what runs TypeScript. */
function newWorker(): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  return fork(new URL(isSource ? './worker.ts' : './worker.js', import.meta.url), {
    execArgv: isSource ? [...MEMORY, '--import', 'tsx'] : MEMORY,
    // Nothing of the bot's: tokens stay with it.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
