import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableOptions } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import { strangeRatings } from '../../wording/etl-report.ts';
import { createSink } from '../duckdb.ts';
import type { QualityLog } from '../quality-log.ts';
import { openInput } from '../tables/open-input.ts';
import { parseId, parseNumber } from './cells.ts';

/** MovieLens rates from 0.5 to 5; other sites up to 10. */
const HIGHEST_RATING = 10;

/** When more of the ratings than this share find no film, the links are probably not theirs. */
const STRANGE = 0.2;

/** Fills a table of DuckDB's, `film_ratings` unless said, MovieLens ids turned into TMDB's by the links. */
export async function loadRatings(
  connection: DuckDBConnection,
  {
    ratings,
    links,
    table: name = 'film_ratings',
  }: { readonly ratings: Source; readonly links: readonly Source[]; readonly table?: string },
  isFilm: (id: number) => boolean,
  quality: QualityLog,
  options: TableOptions,
): Promise<void> {
  const columns = 'user_id INTEGER, movie_id INTEGER, rating FLOAT, rated_at BIGINT';
  const sink = await createSink(connection, name, columns);
  const filmOf = new Map<number, number>();
  for (const source of links) await readLinks(source, filmOf, quality, options);
  const table = await openInput(ratings, ['userId', 'movieId', 'rating', 'timestamp'], options);
  let read = 0;
  let lost = 0;
  for await (const records of table.batches) {
    for (const record of records) {
      const place = { file: table.file, line: record.line, id: table.cell(record, 'movieId') };
      const user = parseId(table.cell(record, 'userId'));
      const rating = parseNumber(table.cell(record, 'rating'), table.decimal) ?? Number.NaN;
      const time = parseNumber(table.cell(record, 'timestamp')) ?? 0;
      const film = filmOf.get(parseId(place.id) ?? 0);
      const bad = badColumn(user, rating, time);
      quality.read(table.file);
      read += 1;
      if (bad !== undefined || user === undefined) {
        quality.drop(place, 'badRating');
        const column = bad ?? 'userId';
        quality.suspect(place, column, 'unreadableCell', table.cell(record, column));
      } else if (film === undefined || !isFilm(film)) {
        quality.drop(place, 'unknownFilm');
        lost += 1;
      } else {
        quality.keep(table.file);
        sink.append([user, film, rating, BigInt(time)]);
      }
    }
  }
  sink.close();
  for (const column of ['userId', 'rating', 'timestamp']) quality.fill(table.file, column, read);
  quality.requireReadable(table.file);
  if (lost > read * STRANGE) quality.warn(strangeRatings(table.file, lost, read));
}

/** Which of a rating's cells can't be what it should be. */
function badColumn(
  user: number | undefined,
  rating: number,
  time: number,
): 'userId' | 'rating' | 'timestamp' | undefined {
  if (user === undefined) return 'userId';
  if (!(rating >= 0 && rating <= HIGHEST_RATING)) return 'rating';
  return Number.isSafeInteger(time) ? undefined : 'timestamp';
}

/** Adds what a file says to what others said, which stays. */
async function readLinks(
  source: Source,
  films: Map<number, number>,
  quality: QualityLog,
  options: TableOptions,
): Promise<void> {
  const table = await openInput(source, ['movieId', 'tmdbId'], options);
  for await (const records of table.batches) {
    for (const record of records) {
      quality.read(table.file);
      const film = parseId(table.cell(record, 'tmdbId'));
      const movie = parseId(table.cell(record, 'movieId'));
      if (film === undefined || movie === undefined) quality.miss(table.file, 'tmdbId');
      else {
        quality.keep(table.file);
        if (!films.has(movie)) films.set(movie, film);
      }
    }
  }
}
