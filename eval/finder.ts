import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { printTable } from '../bench/support/table.ts';
import { summarise } from '../bench/support/timings.ts';
import { readConfig } from '../src/app/config.ts';
import { loadFinder } from '../src/finder/load.ts';
import { fuseBaseline } from './finder/baseline.ts';
import { readCatalogueTitles } from './finder/catalogue.ts';
import { type Judged, judge } from './finder/judge.ts';
import { type EvalQuery, readQueries } from './finder/queries.ts';
import { accuracyRow, calibrationRows, groupsOf } from './finder/tables.ts';

/** Plain Fuse.js takes up to a second a query, so it answers only some. */
const BASELINE_QUERIES = 60;
const PER_SECOND = 50;

const USAGE =
  'Set EVAL_DIR to the folder with consultas*.csv (and DATA_DIR to the clean catalogue)\n';

/**
 * How well the finder understands: accuracy by kind and category, calibration and speed on the queries in EVAL_DIR
 * over the catalogue in DATA_DIR, beside plain Fuse.js. `--failures` lists every query that went wrong or is asked
 * about.
 */
export default async function evalFinder(args: readonly string[]): Promise<void> {
  const evalDir = process.env['EVAL_DIR'];
  if (!evalDir) {
    process.stderr.write(USAGE);
    process.exitCode = 1;
    return;
  }
  const { dataDir } = readConfig(process.env);
  const { movieIds, titles } = await readCatalogueTitles(dataDir);
  const queries = readQueries(evalDir);
  const finder = loadFinder(dataDir);
  for (const query of queries.slice(0, 50)) judge(finder, movieIds, query);
  const judged = queries.map((query) => judge(finder, movieIds, query));

  heading('Accuracy by kind');
  const kinds = groupsOf(judged, ({ query }) => query.expected.kind);
  printTable([...kinds, ['all', judged] as const].map(([name, group]) => accuracyRow(name, group)));
  heading('Accuracy by category');
  const categories = groupsOf(judged, ({ query }) => `${query.expected.kind} ${query.category}`);
  printTable(categories.map(([name, group]) => accuracyRow(name, group)));
  heading('Calibration: is the first answer right as often as its confidence says?');
  printTable(calibrationRows(judged.filter(({ answers }) => answers.length > 0)));
  heading('Milliseconds a query');
  printTable([...kinds, ['all', judged] as const].map(([kind, group]) => timeRow(kind, group)));
  heading(`Event loop under ${PER_SECOND} queries a second`);
  printTable([await eventLoop(queries, (query) => judge(finder, movieIds, query))]);
  heading(`Beside plain Fuse.js over all titles (${BASELINE_QUERIES} of the title queries)`);
  printTable(compareBaseline(judged, movieIds, fuseBaseline(titles)));
  if (args.includes('--failures')) printFailures(judged);
}

const heading = (text: string): void => void process.stdout.write(`\n### ${text}\n\n`);

function timeRow(kind: string, judged: readonly Judged[]): object {
  return { kind, ...summarise(judged.map(({ milliseconds }) => milliseconds)) };
}

async function eventLoop(
  queries: readonly EvalQuery[],
  ask: (query: EvalQuery) => Judged,
): Promise<object> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const taken: number[] = [];
  for (const query of queries) {
    taken.push(ask(query).milliseconds);
    await setTimeout(1000 / PER_SECOND);
  }
  delay.disable();
  return { ...summarise(taken), 'longest delay': `${(delay.max / 1e6).toFixed(2)} ms` };
}

function compareBaseline(
  judged: readonly Judged[],
  movieIds: ReadonlyMap<string, number>,
  baseline: (text: string) => readonly number[],
): object[] {
  const asked = judged.filter(({ query }) => query.expected.kind === 'title');
  const step = Math.max(1, Math.floor(asked.length / BASELINE_QUERIES));
  const sample = asked.filter((_, i) => i % step === 0).slice(0, BASELINE_QUERIES);
  const times: number[] = [];
  const ranks = sample.map(({ query: { expected, text } }) => {
    const started = performance.now();
    const ids = baseline(text);
    times.push(performance.now() - started);
    return expected.kind === 'title' ? ids.indexOf(movieIds.get(expected.imdbId) ?? -1) : -1;
  });
  const row = (name: string, found: readonly number[], ms: readonly number[]): object => ({
    finder: name,
    'at 1': `${((100 * found.filter((rank) => rank === 0).length) / sample.length).toFixed(1)} %`,
    'at 5': `${((100 * found.filter((rank) => rank >= 0 && rank < 5).length) / sample.length).toFixed(1)} %`,
    ...summarise(ms),
  });
  return [
    row(
      'Butaca',
      sample.map(({ rank }) => rank),
      sample.map(({ milliseconds }) => milliseconds),
    ),
    row('plain Fuse.js', ranks, times),
  ];
}

function printFailures(judged: readonly Judged[]): void {
  heading('Wrong, missed or asked about');
  for (const { query, answers, rank, direct, wrong } of judged) {
    if (query.expected.kind === 'none' ? !direct : rank === 0 && direct) continue;
    const verdict = wrong ? 'WRONG' : rank === 0 ? 'asks' : 'missed';
    process.stdout.write(
      `${verdict} ${query.id} ${query.category} "${query.text}" (rank ${rank})\n`,
    );
    for (const { label, confidence, right } of answers.slice(0, 3)) {
      process.stdout.write(`    ${confidence} ${label}${right ? ' ←' : ''}\n`);
    }
  }
}
