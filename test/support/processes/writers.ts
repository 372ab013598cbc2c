import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { StoreLocation } from '../../../src/community/open.ts';
import type { PersonKey } from '../../../src/core/turn.ts';
import { bundled } from './programs.ts';

const PROGRAM = 'test/support/processes/writer.ts';

/** Something that a writer said was kept. */
export type Kept = readonly [deed: string, film: number, value: number];

/** A process that writes; see `writer.ts`. */
export interface Writer {
  readonly process: ChildProcess;
  /** What it has said so far was kept. */
  readonly kept: readonly Kept[];
  readonly complaints: string;
  /** When it has begun. */
  readonly ready: Promise<void>;
  /** When it has gone: what it ended by. */
  readonly gone: Promise<number | NodeJS.Signals | null>;
}

export function startWriter(
  location: StoreLocation,
  person: PersonKey,
  ...pace: readonly [perSecond: number, seconds: number] | []
): Writer {
  const child = spawn(
    process.execPath,
    [bundled(PROGRAM), JSON.stringify(location), person, ...pace.map(String)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const kept: Kept[] = [];
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, 'line').then(() => undefined);
  // A line cut off by the end of its process was not said.
  lines.on('line', (line) => {
    if (line.endsWith(']')) kept.push(JSON.parse(line) as Kept);
  });
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(
    ([[code, signal]]) => signal ?? code,
  );
  return {
    process: child,
    kept,
    get complaints() {
      return complaints;
    },
    ready,
    gone,
  };
}
