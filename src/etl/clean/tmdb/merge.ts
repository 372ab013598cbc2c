import type { DuckDBConnection } from '@duckdb/node-api';

/** The tables of films that hold lists, one row an item. */
const LISTS = ['film_genres', 'film_companies', 'film_countries', 'film_languages'];

/**
 * Films that have become others: those of which TMDB says so, and those that it has no more while another has their
 * IMDb id.
 */
const ALIASES = `
  CREATE OR REPLACE TABLE film_aliases AS
  SELECT old, min(id)::INTEGER AS id FROM (
    SELECT g.id AS old, g.merged_into AS id FROM tmdb_gone g JOIN tmdb_films t ON t.id = g.merged_into
    UNION
    SELECT f.id, t.id FROM films f JOIN tmdb_gone g ON g.id = f.id JOIN tmdb_films t ON t.imdb_id = f.imdb_id
  ) GROUP BY old`;

const GONE = 'SELECT id FROM tmdb_gone WHERE id NOT IN (SELECT old FROM film_aliases)';

/** What TMDB leaves open stays as it was; figures of which 0 says that nobody knows them are left open by it. */
const FIELDS = {
  title: 't.title',
  release_date: 't.release_date',
  budget: 'if(t.budget > 0, t.budget, f.budget)',
  revenue: 'if(t.revenue > 0, t.revenue, f.revenue)',
  runtime: 'if(t.runtime > 0, t.runtime, f.runtime)',
  vote_average: 'if(t.vote_count > 0, t.vote_average, f.vote_average)',
  vote_count: 'if(t.vote_count > 0, t.vote_count, f.vote_count)',
  popularity: 'if(t.popularity > 0, t.popularity, f.popularity)',
  original_language: "if(t.original_language <> '', t.original_language, f.original_language)",
  status: 'coalesce(t.status, f.status)',
  overview: 'coalesce(t.overview, f.overview)',
  tagline: 'coalesce(t.tagline, f.tagline)',
  collection_id: 'coalesce(t.collection_id, f.collection_id)',
  collection_name: 'coalesce(t.collection_name, f.collection_name)',
  imdb_id: 'coalesce(t.imdb_id, f.imdb_id)',
  original_title: 't.original_title',
  poster_path: 'coalesce(t.poster_path, f.poster_path)',
  adult: 't.adult',
};

/**
 * Brings the films of TMDB into the tables of films: what is newer wins, field by field, and what it lacks stays. Films
 * that TMDB has no more go; those that have become others are them.
 * @returns the ids of all films, those that films had before they became others among them
 */
export async function mergeFilms(connection: DuckDBConnection): Promise<ReadonlySet<number>> {
  await connection.run(ALIASES);
  for (const [table, column] of [['films', 'id'], ...LISTS.map((list) => [list, 'movie_id'])]) {
    await connection.run(`DELETE FROM ${table} WHERE ${column} IN (${GONE})`);
    await followAliases(connection, `${table}`, `${column}`);
  }
  const fields = Object.entries(FIELDS).map(([column, value]) => `${column} = ${value}`);
  await connection.run(
    `UPDATE films AS f SET ${fields.join(', ')} FROM tmdb_films t WHERE t.id = f.id`,
  );
  await connection.run('INSERT INTO films FROM tmdb_films WHERE id NOT IN (SELECT id FROM films)');
  for (const list of LISTS) await replaceLists(connection, list);
  const reader = await connection.runAndReadAll(
    'SELECT id FROM films UNION SELECT old FROM film_aliases',
  );
  return new Set(reader.getRowsJS().map(([id]) => Number(id)));
}

/** Brings TMDB's credits to those of Kaggle: a film has the newer ones, where there are any. */
export async function mergeCredits(connection: DuckDBConnection): Promise<void> {
  for (const table of ['cast_credits', 'director_credits']) {
    await followAliases(connection, table, 'movie_id');
    await replaceLists(connection, table);
  }
}

/** Brings TMDB's keywords to those of Kaggle: a film has both. */
export async function mergeKeywords(connection: DuckDBConnection): Promise<void> {
  await renameAliases(connection, 'film_keywords', 'movie_id');
  await connection.run('INSERT INTO film_keywords FROM tmdb_film_keywords');
}

/** Gives ratings of films that have become others to these. */
export const mergeRatings = (connection: DuckDBConnection): Promise<void> =>
  renameAliases(connection, 'film_ratings', 'movie_id');

/** The rows of films that have become others are theirs, where these have none themselves. */
async function followAliases(
  connection: DuckDBConnection,
  table: string,
  column: string,
): Promise<void> {
  await connection.run(
    `DELETE FROM ${table} WHERE ${column} IN
      (SELECT old FROM film_aliases WHERE id IN (SELECT ${column} FROM ${table}))`,
  );
  await renameAliases(connection, table, column);
}

/** Gives the rows of films that have become others to these. */
export async function renameAliases(
  connection: DuckDBConnection,
  table: string,
  column: string,
): Promise<void> {
  await connection.run(
    `UPDATE ${table} SET ${column} = a.id FROM film_aliases a WHERE a.old = ${table}.${column}`,
  );
}

async function replaceLists(connection: DuckDBConnection, table: string): Promise<void> {
  await connection.run(
    `DELETE FROM ${table} WHERE movie_id IN (SELECT movie_id FROM tmdb_${table})`,
  );
  await connection.run(`INSERT INTO ${table} FROM tmdb_${table}`);
}
