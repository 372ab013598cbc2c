import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { printTable } from './support/table.ts';

interface Step {
  readonly step: string;
  readonly rss: number;
  readonly grown: number;
  readonly heapUsed: number;
  readonly arrayBuffers: number;
}

/** Resident memory at each step of starting on the catalogue in `DATA_DIR`, all in one process. */
export default async function benchMemory(): Promise<void> {
  // Compiled, as `npm start` runs it: the loader of TypeScript would take memory of its own.
  await promisify(execFile)('npx', ['tsc', '-p', 'bench/memory']);
  const child = fork('dist/bench/memory/steps.js', { execArgv: FLAGS });
  const steps: Step[] = [];
  child.on('message', (message) => steps.push(message as Step));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The process ended with ${code}`);
  printTable(
    steps.map(({ step, rss, grown, heapUsed, arrayBuffers }) => ({
      step,
      resident: megabytes(rss),
      'more than before': megabytes(grown),
      'V8 heap in use': megabytes(heapUsed),
      'binary tables': megabytes(arrayBuffers),
    })),
  );
}

/** Those of `npm start`, and the one that lets the process collect its garbage before it looks. */
const FLAGS = ['--max-semi-space-size=2', '--max-old-space-size=160', '--expose-gc'];

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
