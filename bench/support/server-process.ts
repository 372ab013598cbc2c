import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** `npm start` in a process of its own, so that what measures it isn't part of what is measured. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly url: string;
  #peak = 0;
  readonly #sampling: NodeJS.Timeout;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    this.#sampling = setInterval(() => {
      this.#peak = Math.max(this.#peak, this.memory);
    }, 250);
  }

  /**
   * Starts it on the catalogue in `DATA_DIR`, without a limit of requests.
   * @param log where its log goes: a file descriptor, or this process's
   */
  static async start(
    env: Readonly<Record<string, string>>,
    log: number | 'inherit' = 'inherit',
  ): Promise<ServerProcess> {
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=8', '--max-old-space-size=160', 'dist/src/main.js'],
      {
        stdio: ['ignore', 'pipe', log],
        env: { ...process.env, HTTP_RATE: '0', PORT: '0', ...env },
      },
    );
    const { stdout } = child;
    if (!stdout) throw new Error('The server has no output.');
    for await (const line of createInterface({ input: stdout })) {
      const [url] = line.match(/http:\/\/[\w.:]+/) ?? [];
      if (url) return new ServerProcess(child, url);
    }
    throw new Error('The server ended without saying where it listens; was it built?');
  }

  /** Megabytes of resident memory. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024;
  }

  /** The most that `memory` was. */
  get peak(): number {
    return Math.max(this.#peak, this.memory);
  }

  async stop(): Promise<void> {
    clearInterval(this.#sampling);
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }
}
