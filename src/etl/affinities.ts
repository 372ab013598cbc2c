import type { Affinity } from '../recommender/training/affinity-graph.ts';
import { readAffinityLines } from '../sources/hand-written.ts';
import type { RawContext } from './context.ts';

/**
 * The lists written by hand, of films that the catalogue has; the others are counted in the report.
 * @throws DataError that names the line that can't be right
 */
export async function readAffinities({
  shipped: { affinities: source },
  tables,
  quality,
  connection,
}: RawContext): Promise<Affinity[]> {
  if (!source) return [];
  const movies = await movieIds(connection);
  const rows: Affinity[] = [];
  for await (const { line, imdbId, place, otherId, motive } of readAffinityLines(source, tables)) {
    const [movieId, otherMovieId] = [movies.get(imdbId), movies.get(otherId)];
    quality.read(source.name);
    if (movieId === undefined || otherMovieId === undefined) {
      quality.drop({ file: source.name, line, id: imdbId }, 'unknownFilm');
      continue;
    }
    quality.keep(source.name);
    rows.push({ movieId, place, otherId: otherMovieId, motive });
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
