/**
 * A process of its own for one catalogue: with `whole` it builds the stage as the ETL does, else it works out the
 * neighbours of a sample only. Prints its figures as JSON (milliseconds, bytes).
 */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readShippedAffinities } from '../../eval/recommender/affinities.ts';
import { buildSimilar, NEIGHBOURS } from '../../src/recommender/training/build-similar.ts';
import { createModel } from '../../src/recommender/training/likeness-model.ts';
import { parquetFile, readCatalogue } from '../../src/recommender/training/read-catalogue.ts';
import { readRatings } from '../../src/recommender/training/read-ratings.ts';

const SAMPLE = 3000;

const [dir = '', whole] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', {
  // As in the ETL; generated catalogues of any size get what they need, and the peak shows it.
  memory_limit: whole ? '350MB' : '4GB',
  temp_directory: join(dir, '.spill'),
});
const connection = await instance.connect();
const started = performance.now();
const since = (): number => performance.now() - started;
const affinities = await readShippedAffinities(connection, parquetFile(dir));
let figures: Record<string, number>;

if (whole) {
  await buildSimilar({ dir, connection, keywordNames: new Map(), affinities });
  figures = { total: since() };
} else {
  const catalogue = await readCatalogue(connection, parquetFile(dir));
  const ratings = await readRatings(connection, dir, catalogue.films.ids);
  const read = since();
  const model = createModel({ catalogue, ratings, affinities });
  const ready = since();
  const step = Math.max(1, Math.floor(catalogue.films.count / SAMPLE));
  let asked = 0;
  for (let film = 0; film < catalogue.films.count; film += step) {
    model.load(film);
    model.similar(NEIGHBOURS);
    asked++;
  }
  const perFilm = (since() - ready) / asked;
  figures = { films: catalogue.films.count, read, prepare: ready - read, perFilm };
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const peak = maxRSS * 1024;
const cpu = (userCPUTime + systemCPUTime) / 1000;
process.stdout.write(JSON.stringify({ ...figures, cpu, peak }));
process.exit(0);
