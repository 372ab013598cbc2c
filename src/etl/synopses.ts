import { openTable } from '../sources/csv/table.ts';
import { movieIds } from './affinities.ts';
import type { RawContext } from './context.ts';
import { createSink, writeParquet } from './duckdb.ts';

const COLUMNS = ['imdb_id', 'sinopsis'] as const;

/**
 * The Spanish synopses of films of the catalogue: those that ship, else TMDB's. Shipped ones of other films are counted
 * in the report.
 */
export async function writeSynopses({
  shipped,
  tables,
  quality,
  connection,
  dir,
}: RawContext): Promise<void> {
  const sink = await createSink(connection, 'synopsis_rows', 'movie_id INTEGER, synopsis VARCHAR');
  if (shipped.synopses) {
    const movies = await movieIds(connection);
    const table = await openTable(shipped.synopses, COLUMNS, tables);
    for await (const records of table.batches) {
      for (const record of records) {
        const imdbId = table.cell(record, 'imdb_id');
        const movieId = movies.get(imdbId);
        quality.read(table.file);
        if (movieId === undefined) {
          quality.drop({ file: table.file, line: record.line, id: imdbId }, 'unknownFilm');
          continue;
        }
        quality.keep(table.file);
        sink.append([movieId, table.cell(record, 'sinopsis')]);
      }
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
