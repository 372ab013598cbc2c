import type { Affinity } from '../recommender/training/affinity-graph.ts';
import { openTable } from '../sources/csv/table.ts';
import type { RawContext } from './context.ts';

const COLUMNS = ['imdb_id', 'orden', 'imdb_id_afin', 'motivo'] as const;

/** The lists written by hand, of films that the catalogue has; the others are counted in the report. */
export async function readAffinities({
  shipped,
  tables,
  quality,
  connection,
}: RawContext): Promise<Affinity[]> {
  if (!shipped.affinities) return [];
  const movies = await movieIds(connection);
  const table = await openTable(shipped.affinities, COLUMNS, tables);
  const rows: Affinity[] = [];
  for await (const records of table.batches) {
    for (const record of records) {
      const imdbId = table.cell(record, 'imdb_id');
      const movieId = movies.get(imdbId);
      const otherId = movies.get(table.cell(record, 'imdb_id_afin'));
      quality.read(table.file);
      if (movieId === undefined || otherId === undefined) {
        quality.drop({ file: table.file, line: record.line, id: imdbId }, 'unknownFilm');
        continue;
      }
      quality.keep(table.file);
      const place = Number(table.cell(record, 'orden'));
      rows.push({ movieId, place, otherId, motive: table.cell(record, 'motivo') });
    }
  }
  return rows;
}

/** TMDB ids by IMDb's. */
export async function movieIds(
  connection: RawContext['connection'],
): Promise<ReadonlyMap<string, number>> {
  const reader = await connection.runAndReadAll(
    'SELECT imdb_id, movie_id::INTEGER FROM identifiers WHERE imdb_id IS NOT NULL',
  );
  return new Map(
    reader.getRows().map(([imdb, id]): [string, number] => [String(imdb), Number(id)]),
  );
}
