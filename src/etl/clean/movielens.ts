import type { RawContext } from '../context.ts';
import { loadRatings } from './ratings.ts';
import { renameAliases } from './tmdb/merge.ts';

/** What MovieLens' five stars are worth among TMDB's ten. */
const POINTS_PER_STAR = 2;

/**
 * Reads the newer ratings of MovieLens, which may lie beside Kaggle's older ones, into the table `movielens_ratings`, and
 * gives votes and a score to films that have none. The votes of all others stay.
 * @throws DataError when a file can't be read
 */
export async function addMovieLens(
  {
    connection,
    inputs,
    quality,
    tables,
  }: Pick<RawContext, 'connection' | 'inputs' | 'quality' | 'tables'>,
  isFilm: (id: number) => boolean,
): Promise<void> {
  const { movielens } = inputs;
  if (movielens === undefined) return;
  await loadRatings(
    connection,
    { ...movielens, table: 'movielens_ratings' },
    isFilm,
    quality,
    tables,
  );
  if (inputs.tmdb.length > 0) await renameAliases(connection, 'movielens_ratings', 'movie_id');
  await connection.run(`
    UPDATE films SET vote_count = rated.votes, vote_average = rated.score
    FROM (
      SELECT movie_id, count(*)::INTEGER AS votes, round(avg(rating) * ${POINTS_PER_STAR}, 1) AS score
      FROM movielens_ratings GROUP BY movie_id) AS rated
    WHERE films.id = rated.movie_id AND films.vote_count = 0`);
}

/** Brings these ratings to Kaggle's: whoever rated there is nobody who rated here. */
export async function joinMovieLens(
  { connection, inputs }: Pick<RawContext, 'connection' | 'inputs'>,
  hasRatings: boolean,
): Promise<void> {
  if (inputs.movielens === undefined) return;
  if (!hasRatings) {
    await connection.run('CREATE OR REPLACE TABLE film_ratings AS FROM movielens_ratings LIMIT 0');
  }
  await connection.run(`
    INSERT INTO film_ratings
    SELECT user_id + (SELECT coalesce(max(user_id), 0) FROM film_ratings), movie_id, rating, rated_at
    FROM movielens_ratings`);
}
