import type { FilmRow } from '../../sources/tmdb/jsonl-row.ts';
import { newestRows } from '../../sources/tmdb/raw-files.ts';
import type { RawContext } from '../context.ts';
import { createSink, type ParquetFile, writeParquet } from '../duckdb.ts';

/** Films are looked up one by one. */
const ROW_GROUP = 16_384;

/** When TMDB was asked about each film. */
const FETCHED: ParquetFile = {
  name: 'fetched',
  rowGroup: ROW_GROUP,
  sql: 'SELECT movie_id, fetched_at::DATE AS fetched_at FROM tmdb_fetched WHERE movie_id IN (SELECT id FROM movies) ORDER BY movie_id',
};

/** Where each film can be watched in each country; `rank`: the order in which a country's services are listed. */
const PROVIDERS: ParquetFile = {
  name: 'providers',
  rowGroup: ROW_GROUP,
  sql: `
    SELECT movie_id, region, access, provider_id, name, rank FROM tmdb_providers
    WHERE movie_id IN (SELECT id FROM movies) ORDER BY movie_id, region, access, rank, provider_id`,
};

/** Whose overview is shown where a film has several: Mexico's is what TMDB has for all of America. */
const OVERVIEW_REGIONS = ['MX', 'ES'];

/**
 * Reads from TMDB's files what is said in Spanish and where films can be watched. Fills the tables `tmdb_titles` and
 * `tmdb_overviews`, and writes `fetched` and `providers`; without files all of them stay empty.
 * @throws DataError when a file can't be read
 */
export async function readTmdbTexts({
  connection,
  dir,
  inputs,
  tables,
}: Pick<RawContext, 'connection' | 'dir' | 'inputs' | 'tables'>): Promise<void> {
  const sinks = {
    titles: await createSink(
      connection,
      'tmdb_titles',
      'movie_id INTEGER, region VARCHAR, title VARCHAR, source VARCHAR',
    ),
    overviews: await createSink(connection, 'tmdb_overviews', 'movie_id INTEGER, synopsis VARCHAR'),
    fetched: await createSink(connection, 'tmdb_fetched', 'movie_id INTEGER, fetched_at VARCHAR'),
    providers: await createSink(
      connection,
      'tmdb_providers',
      'movie_id INTEGER, region VARCHAR, access VARCHAR, provider_id INTEGER, name VARCHAR, rank INTEGER',
    ),
  };
  for await (const { row } of newestRows(inputs.tmdb, tables.readBytes)) {
    if (row.gone) continue;
    for (const { region, title, other } of row.titles) {
      sinks.titles.append([row.id, region, title, other ? 'tmdb_other' : 'tmdb']);
    }
    const overview = overviewOf(row);
    if (overview !== undefined) sinks.overviews.append([row.id, overview]);
    sinks.fetched.append([row.id, row.fetched_at]);
    for (const { region, access, id, name, priority } of row.providers) {
      sinks.providers.append([row.id, region, access, id, name, priority]);
    }
  }
  for (const sink of Object.values(sinks)) sink.close();
  await writeParquet(connection, dir, FETCHED);
  await writeParquet(connection, dir, PROVIDERS);
}

function overviewOf({ overviews }: FilmRow): string | undefined {
  const best = OVERVIEW_REGIONS.map((region) => overviews.find((one) => one.region === region));
  return [...best, overviews[0]].find((one) => one !== undefined)?.overview;
}
