import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findInputs } from '../src/etl/inputs.ts';
import type { EtlReport } from '../src/etl/report.ts';
import { printTable } from './support/table.ts';

const ROUNDS = 3;

/** What Python needs for the credits alone: the yardstick of the stage `clean`. */
const PYTHON = `
import ast, csv, gzip, sys, time
csv.field_size_limit(1 << 30)
path = sys.argv[1]
start = time.perf_counter()
with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8', newline='') as file:
    for row in csv.DictReader(file):
        ast.literal_eval(row['cast'])
        ast.literal_eval(row['crew'])
print(time.perf_counter() - start)
`;

interface EtlRun {
  readonly stages: ReadonlyMap<string, number>;
  readonly peakMb: number;
}

/** The ETL on the full files beside Python on the credits, turn by turn, and the demo's ETL; medians. */
export default async function benchEtl(): Promise<void> {
  printRuns('data/demo', await rounds(() => runEtl('data/demo')));
  const raw = process.env['KAGGLE_DIR'];
  if (!raw) {
    process.stdout.write('\nKAGGLE_DIR is not set: nothing measured on the full files.\n');
    return;
  }
  const { credits } = await findInputs(raw);
  const pythonMs: number[] = [];
  const runs = await rounds(async () => {
    pythonMs.push(await runPython(credits.path));
    return runEtl(raw);
  });
  printRuns('full files', runs);
  const clean = median(runs.map(({ stages }) => stages.get('clean') ?? Number.NaN));
  const python = median(pythonMs);
  printTable([
    {
      'python csv + literal_eval, credits.csv': seconds(python),
      'stage clean': seconds(clean),
      ratio: (clean / python).toFixed(3),
      'ratio wanted': '≤ 0.25',
    },
  ]);
}

async function rounds<T>(run: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let round = 0; round < ROUNDS; round++) results.push(await run());
  return results;
}

function printRuns(name: string, runs: readonly EtlRun[]): void {
  const stages = [...(runs[0]?.stages.keys() ?? [])];
  const times = stages.map((stage) => [
    `stage ${stage}`,
    seconds(median(runs.map((run) => run.stages.get(stage) ?? Number.NaN))),
  ]);
  const peak = Math.max(...runs.map(({ peakMb }) => peakMb));
  printTable([{ etl: name, ...Object.fromEntries(times), 'peak memory': `${peak.toFixed(0)} MB` }]);
  process.stdout.write('\n');
}

/** Runs the ETL in a process of its own, as a user does, and watches what it takes. */
async function runEtl(raw: string): Promise<EtlRun> {
  const folder = await mkdtemp(join(tmpdir(), 'butaca-bench-'));
  const out = join(folder, 'clean');
  try {
    const args = ['--import', 'tsx', 'src/etl/main.ts', '--raw', raw, '--out', out];
    const peakMb = await peakMemory(args);
    const report: EtlReport = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
    return { stages: new Map(report.stages.map(({ name, ms }) => [name, ms])), peakMb };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the most resident memory that a node process ever had, in MB; Linux keeps the mark itself. */
function peakMemory(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMb = Number.NaN;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kilobytes = status.match(/VmHWM:\s+(\d+) kB/)?.[1];
    if (kilobytes !== undefined) peakMb = Number(kilobytes) / 1024;
  }, 20);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(peakMb);
      else reject(new Error(`the ETL ended with code ${code}`));
    });
  });
}

async function runPython(path: string): Promise<number> {
  const { stdout } = await promisify(execFile)('python3', ['-c', PYTHON, path]);
  return Number(stdout) * 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
