import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { printTable } from './support/table.ts';
import { summarise } from './support/timings.ts';

const STARTS = 5;
const QUESTIONS = [
  '/score Toy Story',
  '/actor Tom Hanks',
  '/director Pedro Almodóvar',
  '/ficha Volver',
];
const ROUNDS = 250;

/** From `node` starting to the terminal's first answer, and its resident memory after a thousand more. */
export default async function benchStart(): Promise<void> {
  const first: number[] = [];
  const memory: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const { firstMs, residentMb } = await converse();
    first.push(firstMs);
    memory.push(residentMb);
  }
  const { p50, max } = summarise(first);
  printTable([
    {
      starts: STARTS,
      'first answer, median': p50,
      'first answer, slowest': max,
      'resident after 1,000 answers': `${Math.max(...memory).toFixed(0)} MB`,
    },
  ]);
}

async function converse(): Promise<{ firstMs: number; residentMb: number }> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=2',
      '--max-old-space-size=160',
      'dist/src/platforms/terminal/main.js',
      '--json',
    ],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (message: string) => {
    child.stdin.write(`${message}\n`);
    await lines.next();
  };
  await ask('/score Toy Story');
  const firstMs = performance.now() - started;
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of QUESTIONS) await ask(question);
  }
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  const residentMb = Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024;
  child.stdin.end();
  return { firstMs, residentMb };
}
