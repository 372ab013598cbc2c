import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { at } from '../../src/recommender/training/sparse.ts';
import { type Judge, readJudges } from './agreement.ts';
import type { EvaluationData } from './data.ts';
import { mean, SHOWN } from './metrics.ts';
import { createRandom } from './split.ts';
import { recommender } from './systems.ts';

/** A film with two lists of five; whose they are is not written anywhere. */
const Row = z.object({
  id: z.coerce.number(),
  film: z.string(),
  a: z.string(),
  b: z.string(),
  /** A digit for each film of the list: 3 just right, 2 good, 1 weak, 0 laughable. */
  grades_a: z.string().regex(/^[0-3]{5}$/),
  grades_b: z.string().regex(/^[0-3]{5}$/),
  /** Which list is preferred, if either is. */
  better: z.enum(['a', 'b', '=']),
});

/**
 * Writes a sheet on which people grade our five beside the reference five without knowing which is which; a sheet that is
 * there already is read back and summed up.
 * @param lists the file of reference lists
 * @throws Error when a sheet is not graded as it should be
 */
export function printBlind(data: EvaluationData, sheet: string, lists: string): void {
  const judges = readJudges(data, lists);
  process.stdout.write(
    existsSync(sheet) ? summary(readFileSync(sheet, 'utf8')) : written(data, judges, sheet),
  );
}

/** Whether ours is list `a` of a film: the same each time, and even over films. */
const isFirst = (id: number): boolean => createRandom(id)() < 0.5;

function written(data: EvaluationData, judges: readonly Judge[], sheet: string): string {
  const { catalogue, ratings, affinities, titles, releaseYears } = data;
  const recommend = recommender({ catalogue, ratings, affinities });
  const names = (films: readonly number[]): string =>
    films
      .slice(0, SHOWN)
      .map((film) => `${titles[film]} (${releaseYears[film]})`)
      .join(' | ');
  const rows = judges.map(({ film, five }) => {
    const id = at(catalogue.films.ids, film);
    const [ours, theirs] = [names(recommend(film)), names(five)];
    const [a, b] = isFirst(id) ? [ours, theirs] : [theirs, ours];
    return { id, film: names([film]), a, b, grades_a: '', grades_b: '', better: '' };
  });
  writeFileSync(sheet, stringify(rows, { header: true }));
  return `${rows.length} films to grade in ${sheet}: five digits for each list (3 just right … 0 laughable), and a, b or = for the better\n`;
}

function summary(sheet: string): string {
  const rows = z.array(Row).parse(parse(sheet, { columns: true }));
  const digits = (grades: readonly string[]): number[] =>
    grades.flatMap((five) => [...five].map(Number));
  const line = (name: string, grades: readonly number[]): string =>
    `${name}: mean ${mean(grades).toFixed(2)}, zeros ${mean(grades.map((one) => Number(one === 0))).toFixed(3)}\n`;
  const ours = digits(rows.map((row) => (isFirst(row.id) ? row.grades_a : row.grades_b)));
  const theirs = digits(rows.map((row) => (isFirst(row.id) ? row.grades_b : row.grades_a)));
  const notWorse = rows.map((row) =>
    Number(row.better === '=' || (row.better === 'a') === isFirst(row.id)),
  );
  return `${line('ours', ours)}${line('reference', theirs)}ours preferred or equal: ${mean(notWorse).toFixed(3)} of ${rows.length}\n`;
}
