import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BotReport } from './bot.ts';

/** A bot in a process of its own, so that what measures it isn't part of what is measured. */
export class BotProcess {
  readonly #child: ChildProcess;

  constructor(apiRoot: string, token: string) {
    this.#child = fork(new URL('./bot.ts', import.meta.url), [apiRoot, token], {
      execArgv: ['--import', 'tsx', '--expose-gc'],
    });
    this.#child.once('exit', (code) => {
      if (code) process.exit(code);
    });
  }

  /** What it measured since the last report; it collects its garbage first. */
  async report(): Promise<BotReport> {
    this.#child.send('report');
    const [report] = await once(this.#child, 'message');
    return report;
  }

  /** Megabytes of resident memory. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.send('stop');
    await gone;
  }
}
