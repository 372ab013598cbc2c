import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A program in a process of its own, so that what measures it isn't part of what is measured. */
export interface MeasuredProcess<Report> {
  /** Asks it for what it measured since the last report; it collects its garbage first. */
  report(): Promise<Report>;
  /** Megabytes of resident memory. */
  memory(): number;
  /** Tells it to leave. */
  stop(): Promise<void>;
}

/** @param program answers the message `report` with a report, and leaves on the message `stop` */
export function measuredProcess<Report>(
  program: URL,
  args: readonly string[],
): MeasuredProcess<Report> {
  const child: ChildProcess = fork(program, args, {
    execArgv: ['--import', 'tsx', '--expose-gc', '--max-semi-space-size=8'],
  });
  child.once('exit', (code) => {
    if (code) process.exit(code);
  });
  return {
    async report() {
      child.send('report');
      const [report] = await once(child, 'message');
      return report;
    },
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}
