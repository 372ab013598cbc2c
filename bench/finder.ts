import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { readConfig } from '../src/app/config.ts';
import type { Finder } from '../src/finder/finder.ts';
import { buildIndex } from '../src/finder/indexing/build-index.ts';
import { loadFinder } from '../src/finder/load-finder.ts';
import { type FinderQueries, finderQueries } from './support/finder-queries.ts';
import { printTable } from './support/table.ts';
import { summarise, timings } from './support/timings.ts';

const BUILDS = 3;
const LOADS = 5;
const PER_SECOND = 50;
const SECONDS = 8;
const SIZES = [45_000, 200_000, 1_000_000];
const SCALE = fileURLToPath(new URL('support/finder-scale.ts', import.meta.url));

/** What a process of its own measured with that many generated titles. */
interface Scale {
  readonly titles: number;
  readonly [figure: string]: number;
}

const heading = (text: string): void => void process.stdout.write(`\n### ${text}\n\n`);
const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** Building, loading and asking the finder over the catalogue in DATA_DIR, then over generated titles. */
export default async function benchFinder(): Promise<void> {
  const { dataDir } = readConfig(process.env);
  heading('Building and loading');
  const load = await loading(dataDir);
  printTable([{ build: ms(await buildTime(dataDir)), ...load }]);
  const finder = loadFinder(dataDir);
  const queries = finderQueries(finder);
  heading('One query after another');
  printTable(await queryRows(finder, queries));
  heading(`Event loop under ${PER_SECOND} queries a second`);
  printTable([await underLoad(finder, queries.films)]);
  heading('How time and memory grow (generated titles, in a process of their own)');
  const rows: object[] = [];
  for (const size of SIZES) rows.push(scaleRow(await measureScale(size)));
  printTable(rows);
  process.stdout.write(
    '\nA look-up passes over the whole vocabulary, so time grows with it. Past a million titles the next step is ' +
      'to keep the vocabulary as a tree of shared beginnings (a DAWG), which a Levenshtein automaton walks without ' +
      'looking at the rest, and to split the texts over worker threads.\n',
  );
}

async function buildTime(dataDir: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-finder-'));
  for (const file of await readdir(dataDir)) {
    if (file.endsWith('.parquet')) await copyFile(join(dataDir, file), join(folder, file));
  }
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const taken: number[] = [];
  for (let i = 0; i < BUILDS; i++) {
    const started = performance.now();
    await buildIndex({ dir: folder, connection });
    taken.push(performance.now() - started);
  }
  connection.closeSync();
  instance.closeSync();
  await rm(folder, { recursive: true });
  return median(taken);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The first load is the one whose memory counts; it is kept and asked, so that what it touches is resident. */
async function loading(dataDir: string): Promise<object> {
  const before = process.memoryUsage().rss;
  const finder = loadFinder(dataDir);
  for (const text of ['el padrino', 'jarry poter', 'asdf qwer']) {
    finder.movies(text);
    finder.people(text);
  }
  const grown = process.memoryUsage().rss - before;
  const load = await timings(LOADS, () => loadFinder(dataDir));
  return { 'load p50': load.p50, 'load max': load.max, 'memory (RSS)': mb(grown) };
}

async function queryRows(
  finder: Finder,
  { films, people, keys }: FinderQueries,
): Promise<object[]> {
  const time = async (
    what: string,
    texts: readonly string[],
    ask: (text: string) => unknown,
  ): Promise<object> => {
    for (const text of texts.slice(0, 100)) ask(text);
    return { what, ...(await timings(texts.length, (run) => ask(texts[run] ?? ''))) };
  };
  return [
    await time('films', films, (text) => finder.movies(text)),
    await time('persons', people, (text) => finder.people(text, { role: 'actor' })),
    await time('autocomplete of films', keys, (text) => finder.suggestMovies(text)),
    await time('autocomplete of persons', people, (text) =>
      finder.suggestPeople(text.slice(0, 5), { role: 'actor' }),
    ),
  ];
}

async function underLoad(finder: Finder, texts: readonly string[]): Promise<object> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const taken: number[] = [];
  for (let i = 0; i < PER_SECOND * SECONDS; i++) {
    const started = performance.now();
    finder.movies(texts[i % texts.length] ?? '');
    taken.push(performance.now() - started);
    await setTimeout(1000 / PER_SECOND);
  }
  delay.disable();
  return { ...summarise(taken), 'longest delay': `${(delay.max / 1e6).toFixed(1)} ms` };
}

async function measureScale(titles: number): Promise<Scale> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=8192',
    '--import',
    'tsx',
    SCALE,
    String(titles),
  ]);
  return JSON.parse(stdout) as Scale;
}

function scaleRow({ titles, build, file, load, memory, p50, p95, max }: Scale): object {
  return {
    titles: titles.toLocaleString('en'),
    build: ms(build ?? 0),
    file: mb(file ?? 0),
    load: ms(load ?? 0),
    memory: mb(memory ?? 0),
    p50: `${(p50 ?? 0).toFixed(1)} ms`,
    p95: `${(p95 ?? 0).toFixed(1)} ms`,
    max: `${(max ?? 0).toFixed(1)} ms`,
  };
}
