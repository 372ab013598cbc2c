import { execFile, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Whether there is a python3 to ask; the tests that need it are skipped without it. */
export const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

if (!HAS_PYTHON) {
  process.stdout.write('There is no python3: the tests against ast.literal_eval are skipped.\n');
}

export interface Python {
  /** One JSON line in, one JSON line out. */
  ask(question: unknown): Promise<unknown>;
  stop(): void;
}

const pathOf = (script: string): string => new URL(script, import.meta.url).pathname;

/** A script of this folder that answers line by line. */
export function startPython(script: string): Python {
  const child = spawn('python3', [pathOf(script)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value } = await lines.next();
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}

/** Runs a script of this folder to its end. */
export async function runPython(script: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)('python3', [pathOf(script), ...args]);
}
