import { readSynopsisLines } from '../sources/hand-written.ts';
import { movieIds } from './affinities.ts';
import type { RawContext } from './context.ts';
import { createSink, writeParquet } from './duckdb.ts';

/**
 * The Spanish synopses of films of the catalogue: those that ship, else TMDB's. Shipped ones of other films are counted
 * in the report.
 * @throws DataError that names the line that can't be right
 */
export async function writeSynopses({
  shipped,
  tables,
  quality,
  connection,
  dir,
}: RawContext): Promise<void> {
  const sink = await createSink(connection, 'synopsis_rows', 'movie_id INTEGER, synopsis VARCHAR');
  const source = shipped.synopses;
  if (source) {
    const movies = await movieIds(connection);
    for await (const { line, imdbId, synopsis } of readSynopsisLines(source, tables)) {
      const movieId = movies.get(imdbId);
      quality.read(source.name);
      if (movieId === undefined) {
        quality.drop({ file: source.name, line, id: imdbId }, 'unknownFilm');
        continue;
      }
      quality.keep(source.name);
      sink.append([movieId, synopsis]);
    }
  }
  sink.close();
  await writeParquet(connection, dir, {
    name: 'synopses',
    rowGroup: 4096,
    sql: `
      SELECT movie_id, min(synopsis) AS synopsis FROM synopsis_rows GROUP BY movie_id
      UNION ALL
      SELECT movie_id, synopsis FROM tmdb_overviews
      WHERE movie_id IN (SELECT id FROM movies) AND movie_id NOT IN (SELECT movie_id FROM synopsis_rows)
      ORDER BY movie_id`,
  });
}
