import type { ParquetFile } from '../duckdb.ts';

const SINGLE_ROWS = 4096;
const MANY_ROWS = 16_384;

const BY_MOVIE = 'ORDER BY movie_id, position';

/** From the films; docs/parquet.md says what each file holds. */
export const FILM_FILES: readonly ParquetFile[] = [
  {
    name: 'movies',
    rowGroup: SINGLE_ROWS,
    sql: `
      SELECT id, title, release_date::DATE AS release_date, year(release_date::DATE)::INTEGER AS release_year,
        budget, revenue, CASE WHEN budget > 0 THEN revenue / budget ELSE 0 END AS "return", runtime,
        vote_average, vote_count, popularity, original_language, status, overview, tagline,
        collection_id, collection_name
      FROM films ORDER BY id`,
  },
  {
    name: 'identifiers',
    rowGroup: SINGLE_ROWS,
    sql: 'SELECT id AS movie_id, imdb_id, original_title, poster_path, adult FROM films ORDER BY id',
  },
  {
    name: 'genres',
    rowGroup: MANY_ROWS,
    sql: `SELECT movie_id, position, key AS genre_id, name FROM film_genres ${BY_MOVIE}`,
  },
  {
    name: 'companies',
    rowGroup: MANY_ROWS,
    sql: `SELECT movie_id, position, key AS company_id, name FROM film_companies ${BY_MOVIE}`,
  },
  {
    name: 'countries',
    rowGroup: MANY_ROWS,
    sql: `SELECT movie_id, position, key AS code, name FROM film_countries ${BY_MOVIE}`,
  },
  {
    name: 'languages',
    rowGroup: MANY_ROWS,
    sql: `SELECT movie_id, position, key AS code, name FROM film_languages ${BY_MOVIE}`,
  },
];

/** From the credits, and the films for their votes. */
export const CREDIT_FILES: readonly ParquetFile[] = [
  {
    name: 'cast_by_movie',
    rowGroup: MANY_ROWS,
    sql: `
      SELECT movie_id, position AS cast_order, person_id, name, character
      FROM cast_credits ORDER BY movie_id, cast_order, person_id`,
  },
  {
    name: 'cast_by_person',
    rowGroup: MANY_ROWS,
    // With what is told of each film, so that an actor's return is one lookup, without a join over all films.
    sql: `
      SELECT c.person_id, c.movie_id, f.title, f.release_date::DATE AS release_date, f.budget, f.revenue,
        CASE WHEN f.budget > 0 THEN f.revenue / f.budget ELSE 0 END AS "return",
        d.person_id IS NOT NULL AS directed
      FROM cast_credits c JOIN films f ON f.id = c.movie_id
      LEFT JOIN director_credits d ON d.movie_id = c.movie_id AND d.person_id = c.person_id
      ORDER BY c.person_id, c.movie_id`,
  },
  {
    name: 'directors_by_movie',
    rowGroup: MANY_ROWS,
    sql: `SELECT movie_id, position, person_id, name FROM director_credits ${BY_MOVIE}`,
  },
  {
    name: 'directors_by_person',
    rowGroup: MANY_ROWS,
    sql: `
      SELECT d.person_id, d.movie_id, f.title, f.release_date::DATE AS release_date, f.budget, f.revenue,
        CASE WHEN f.budget > 0 THEN f.revenue / f.budget ELSE 0 END AS "return"
      FROM director_credits d JOIN films f ON f.id = d.movie_id
      ORDER BY d.person_id, f.release_date, d.movie_id`,
  },
  {
    name: 'people',
    rowGroup: MANY_ROWS,
    // One name per person: the one met most often, of ties the first in the alphabet.
    sql: `
      WITH credits AS (
        SELECT movie_id, person_id, name, gender, true AS acted FROM cast_credits
        UNION ALL SELECT movie_id, person_id, name, gender, false FROM director_credits),
      names AS (SELECT person_id, name, count(*) AS uses FROM credits GROUP BY ALL),
      named AS (
        SELECT person_id, name FROM names
        QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY uses DESC, name) = 1),
      counted AS (
        SELECT person_id, count_if(acted) AS cast_credits, count_if(NOT acted) AS director_credits,
          count_if(gender = 1) AS as_woman, count_if(gender = 2) AS as_man
        FROM credits GROUP BY person_id),
      voted AS (
        SELECT person_id, sum(vote_count) AS votes
        FROM (SELECT DISTINCT person_id, movie_id FROM credits) c JOIN films f ON f.id = c.movie_id
        GROUP BY person_id)
      SELECT person_id AS id, name,
        CASE WHEN as_woman > as_man THEN 1 WHEN as_man > as_woman THEN 2 ELSE 0 END AS gender,
        cast_credits::INTEGER AS cast_credits, director_credits::INTEGER AS director_credits,
        votes::BIGINT AS votes
      FROM named JOIN counted USING (person_id) JOIN voted USING (person_id) ORDER BY id`,
  },
];

/** From the keywords. */
export const KEYWORD_FILES: readonly ParquetFile[] = [
  {
    name: 'keywords',
    rowGroup: MANY_ROWS,
    sql: `
      SELECT movie_id, keyword_id, min(name) AS name FROM film_keywords
      GROUP BY movie_id, keyword_id ORDER BY movie_id, keyword_id`,
  },
];

/** Written only when there are ratings. Two MovieLens ids may be one TMDB film: a user's last rating of it counts. */
export const RATING_FILES: readonly ParquetFile[] = [
  {
    name: 'ratings',
    rowGroup: MANY_ROWS,
    sql: `
    SELECT user_id, movie_id, arg_max(rating, rated_at) AS rating FROM film_ratings
    GROUP BY user_id, movie_id ORDER BY user_id, movie_id`,
  },
];
