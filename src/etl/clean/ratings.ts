import type { DuckDBConnection } from '@duckdb/node-api';
import type { Source } from '../../sources/csv/source.ts';
import { openTable, type TableOptions } from '../../sources/csv/table.ts';
import { createSink } from '../duckdb.ts';
import type { QualityLog } from '../quality.ts';
import { parseId, parseNumber } from './cells.ts';

/** Fills DuckDB's table `film_ratings`, MovieLens ids turned into TMDB's by the links. */
export async function loadRatings(
  connection: DuckDBConnection,
  { ratings, links }: { ratings: Source; links: Source },
  isFilm: (id: number) => boolean,
  quality: QualityLog,
  options: TableOptions,
): Promise<void> {
  const columns = 'user_id INTEGER, movie_id INTEGER, rating FLOAT, rated_at BIGINT';
  const sink = await createSink(connection, 'film_ratings', columns);
  const filmOf = await readLinks(links, quality, options);
  const table = await openTable(ratings, ['userId', 'movieId', 'rating', 'timestamp'], options);
  for await (const records of table.batches) {
    for (const record of records) {
      const place = { file: table.file, line: record.line, id: table.cell(record, 'movieId') };
      const user = parseId(table.cell(record, 'userId'));
      const rating = parseNumber(table.cell(record, 'rating'));
      const time = parseNumber(table.cell(record, 'timestamp'));
      const film = filmOf.get(place.id);
      quality.read(table.file);
      if (user === undefined || !Number.isFinite(rating) || !Number.isSafeInteger(time)) {
        quality.drop(place, 'badRating');
      } else if (film === undefined || !isFilm(film)) {
        quality.drop(place, 'unknownFilm');
      } else {
        quality.keep(table.file);
        sink.append([user, film, rating ?? null, BigInt(time ?? 0)]);
      }
    }
  }
  sink.close();
}

async function readLinks(
  source: Source,
  quality: QualityLog,
  options: TableOptions,
): Promise<ReadonlyMap<string, number>> {
  const table = await openTable(source, ['movieId', 'tmdbId'], options);
  const films = new Map<string, number>();
  for await (const records of table.batches) {
    for (const record of records) {
      quality.read(table.file);
      const film = parseId(table.cell(record, 'tmdbId'));
      if (film === undefined) quality.miss(table.file, 'tmdbId');
      else {
        quality.keep(table.file);
        films.set(table.cell(record, 'movieId'), film);
      }
    }
  }
  return films;
}
