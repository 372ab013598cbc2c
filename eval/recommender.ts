import { printAgreement } from './recommender/agreement.ts';
import { baselines } from './recommender/baselines.ts';
import { printBlind } from './recommender/blind.ts';
import { readEvaluationData } from './recommender/data.ts';
import { printFit } from './recommender/fit.ts';
import { printLists } from './recommender/lists.ts';
import { createSplit, measure } from './recommender/measure.ts';
import { formatTable } from './recommender/report.ts';
import { developmentAndTest, halves } from './recommender/split.ts';
import { systems } from './recommender/systems.ts';
import { refuseDownloaded } from './support/not-downloaded.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * How good the recommendations are, against what people like together; `--lists` prints the five for 60 films
 * instead, to be read by eye, `--fit` the ranker's weights, fitted on the lists written by hand, `--agreement` only how far
 * it agrees with such lists (`EVAL_DIR` names a file of others), and `--blind SHEET` writes a sheet for people to grade,
 * or reads it back once it is graded. `DATA_DIR` is the clean catalogue, which must have ratings.
 */
export default async function evalRecommender(args: readonly string[]): Promise<void> {
  const dir = process.env['DATA_DIR'] ?? 'data/clean';
  const data = await readEvaluationData(dir);
  if (args.includes('--lists')) return printLists(data, dir);
  if (args.includes('--fit')) {
    await refuseDownloaded(dir);
    return printFit(data);
  }
  const lists = process.env['EVAL_DIR'];
  const sheet = args[args.indexOf('--blind') + 1];
  if (args.includes('--blind')) {
    if (sheet === undefined || lists === undefined) {
      throw new Error('Say EVAL_DIR=LISTS.json … --blind SHEET.csv');
    }
    return printBlind(data, sheet, lists);
  }
  printAgreement(data, lists);
  if (args.includes('--agreement')) return;
  const all = [...baselines(data), ...systems(data)];
  const { userCount } = data.ratings;
  const users = Array.from({ length: userCount }, (_, user) => user);

  const [development, test] = developmentAndTest(userCount);
  process.stdout.write(
    `Co-ratings of ${development.length} users, judged by what the ${test.length} others like together:\n`,
  );
  const held = [createSplit(data, [development, test])];
  process.stdout.write(`${formatTable(all.map((system) => measure(data, system, held)))}\n\n`);

  process.stdout.write(
    `Users split in halves at random, ${SEEDS.length} times; co-ratings of one half, judged by the other:\n`,
  );
  const splits = SEEDS.map((seed) => createSplit(data, halves(users, seed)));
  process.stdout.write(`${formatTable(all.map((system) => measure(data, system, splits)))}\n`);
}
