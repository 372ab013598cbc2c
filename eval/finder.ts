import { printTable } from '../bench/support/table.ts';
import { summarise } from '../bench/support/timings.ts';
import { readConfig } from '../src/app/config.ts';
import { ensureCatalogue } from '../src/app/ensure-catalogue.ts';
import { loadFinder } from '../src/finder/load-finder.ts';
import { fuseBaseline } from './finder/baseline.ts';
import { holds, readCatalogueTitles } from './finder/catalogue.ts';
import { compareBaseline } from './finder/compare.ts';
import { printFailures } from './finder/failures.ts';
import { type Judged, judge } from './finder/judge.ts';
import { eventLoop } from './finder/load.ts';
import { OWN_QUERIES, readQueries } from './finder/queries.ts';
import { accuracyRow, calibrationRows, groupsOf } from './finder/tables.ts';

/** Asked before anything is measured, so that the first are not slower than the rest. */
const WARM_UP = 50;

/**
 * `npm run eval -- finder [FILE|FOLDER] [--failures]`: how well the finder understands, on the catalogue in DATA_DIR
 * (the demo where there is none): accuracy by kind and category, calibration and speed, beside plain Fuse.js. The
 * queries are those that ship, or a file's, or those of a folder's `consultas*.csv` (also EVAL_DIR), as far as the
 * catalogue holds what they mean. `--failures` lists every query that went wrong or is asked about.
 */
export default async function evalFinder(args: readonly string[]): Promise<void> {
  const path = args.find((arg) => !arg.startsWith('--')) ?? process.env['EVAL_DIR'] ?? OWN_QUERIES;
  const config = readConfig(process.env);
  await ensureCatalogue(config, process.stderr);
  const catalogue = await readCatalogueTitles(config.dataDir);
  const all = readQueries(path);
  const queries = all.filter((query) => holds(catalogue, query));
  process.stdout.write(
    `${queries.length} of ${all.length} queries mean what ${config.dataDir} holds\n`,
  );
  const finder = loadFinder(config.dataDir);
  const ask = judge.bind(undefined, finder, catalogue.movieIds);
  queries.slice(0, WARM_UP).forEach(ask);
  const judged = queries.map((query) => ask(query));

  const kinds = groupsOf(judged, ({ query }) => query.expected.kind);
  const groups = [...kinds, ['all', judged] as const];
  heading('Accuracy by kind');
  printTable(groups.map(([name, group]) => accuracyRow(name, group)));
  heading('Accuracy by category');
  const categories = groupsOf(judged, ({ query }) => `${query.expected.kind} ${query.category}`);
  printTable(categories.map(([name, group]) => accuracyRow(name, group)));
  heading('Calibration: is the first answer right as often as its confidence says?');
  printTable(calibrationRows(judged.filter(({ answers }) => answers.length > 0)));
  heading('Milliseconds a query');
  printTable(groups.map(([kind, group]) => timeRow(kind, group)));
  heading('Event loop while queries come in, one after another');
  printTable([await eventLoop(queries, ask)]);
  heading('Beside plain Fuse.js over all titles (some of the title queries)');
  printTable(compareBaseline(judged, catalogue.movieIds, fuseBaseline(catalogue.titles)));
  if (args.includes('--failures')) {
    heading('Wrong, missed or asked about');
    printFailures(judged);
  }
}

const heading = (text: string): void => void process.stdout.write(`\n### ${text}\n\n`);

const timeRow = (kind: string, judged: readonly Judged[]): object => ({
  kind,
  ...summarise(judged.map(({ milliseconds }) => milliseconds)),
});
