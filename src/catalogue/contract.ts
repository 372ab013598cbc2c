import { createHash } from 'node:crypto';

/** A Parquet file's columns as `name TYPE`, in order; `?` where values may be missing. What they hold is in docs/parquet.md. */
const NEIGHBOURS = `movie_id INTEGER, rank INTEGER, similar_id INTEGER, score FLOAT,
  reasons VARCHAR?, language VARCHAR, collection_id INTEGER?, genre_names VARCHAR?,
  suitable BOOLEAN, for_children BOOLEAN, known INTEGER`;

/**
 * What the ETL writes and the bot reads: the Parquet files of a catalogue with their columns. Whoever changes what a
 * stage writes changes this table; catalogues made by other tables are then refused, since `CONTRACT` is another.
 */
export const TABLES = {
  movies: `id INTEGER, title VARCHAR, release_date DATE, release_year INTEGER, budget BIGINT, revenue BIGINT,
    return DOUBLE, runtime DOUBLE?, vote_average DOUBLE, vote_count INTEGER, popularity DOUBLE,
    original_language VARCHAR, status VARCHAR?, overview VARCHAR?, tagline VARCHAR?, collection_id INTEGER?,
    collection_name VARCHAR?`,
  identifiers:
    'movie_id INTEGER, imdb_id VARCHAR?, original_title VARCHAR, poster_path VARCHAR?, adult BOOLEAN',
  cast_by_movie:
    'movie_id INTEGER, cast_order INTEGER, person_id INTEGER, name VARCHAR, character VARCHAR?',
  cast_by_person: `person_id INTEGER, movie_id INTEGER, title VARCHAR, release_date DATE, budget BIGINT,
    revenue BIGINT, return DOUBLE, directed BOOLEAN`,
  directors_by_movie: 'movie_id INTEGER, position INTEGER, person_id INTEGER, name VARCHAR',
  directors_by_person: `person_id INTEGER, movie_id INTEGER, title VARCHAR, release_date DATE, budget BIGINT,
    revenue BIGINT, return DOUBLE`,
  people:
    'id INTEGER, name VARCHAR, gender INTEGER, cast_credits INTEGER, director_credits INTEGER, votes BIGINT',
  genres: 'movie_id INTEGER, position INTEGER, genre_id INTEGER, name VARCHAR',
  keywords: 'movie_id INTEGER, keyword_id INTEGER, name VARCHAR',
  companies: 'movie_id INTEGER, position INTEGER, company_id INTEGER, name VARCHAR',
  countries: 'movie_id INTEGER, position INTEGER, code VARCHAR, name VARCHAR',
  languages: 'movie_id INTEGER, position INTEGER, code VARCHAR, name VARCHAR',
  ratings: 'user_id INTEGER, movie_id INTEGER, rating FLOAT',
  spanish_titles: 'movie_id INTEGER, region VARCHAR, title VARCHAR, source VARCHAR',
  fetched: 'movie_id INTEGER, fetched_at DATE',
  providers:
    'movie_id INTEGER, region VARCHAR, access VARCHAR, provider_id INTEGER, name VARCHAR, rank INTEGER',
  synopses: 'movie_id INTEGER, synopsis VARCHAR',
  display_titles: 'region VARCHAR, movie_id INTEGER, title VARCHAR',
  discovery: `id INTEGER, date DATE, year SMALLINT, month TINYINT, weekday TINYINT, runtime SMALLINT, genres INTEGER,
    countries VARCHAR, language VARCHAR, score FLOAT, votes INTEGER, weighted FLOAT, budget BIGINT, revenue BIGINT,
    saga INTEGER, children BOOLEAN`,
  themes: 'id INTEGER, name VARCHAR, rank INTEGER, words VARCHAR[], films INTEGER, trait BOOLEAN',
  movies_by_theme: 'theme_id INTEGER, movie_id INTEGER, weight FLOAT',
  sagas: 'id INTEGER, name VARCHAR, rank INTEGER, words VARCHAR[], movies INTEGER[]',
  services: 'id INTEGER, name VARCHAR, rank INTEGER, words VARCHAR[], films INTEGER',
  movies_by_service: 'region VARCHAR, service_id INTEGER, movie_id INTEGER',
  similar: NEIGHBOURS,
  similar_es: NEIGHBOURS,
} as const satisfies Record<string, string>;

export type TableName = keyof typeof TABLES;

/** Written only when there are ratings. */
const OPTIONAL: ReadonlySet<string> = new Set<TableName>(['ratings']);

/** The tables that every catalogue has. */
export const REQUIRED_TABLES = (Object.keys(TABLES) as TableName[]).filter(
  (name) => !OPTIONAL.has(name),
);

/** The names and types of a table's columns. */
export const columnsOf = (table: TableName): readonly (readonly [name: string, type: string])[] =>
  TABLES[table].split(/,\s+/).map((column) => {
    const [name = '', type = ''] = column.split(' ');
    return [name, type];
  });

/** The file of the recommendations for persons, which the recommender reads, and the version of what it holds. */
export const TASTES = { file: 'tastes.bin', version: 1 } as const;

/** What tells these tables from those of other code: changes with any name, type or order of a column, and with what the other file holds. */
export const CONTRACT = createHash('sha256')
  .update(
    JSON.stringify([
      ...(Object.keys(TABLES) as TableName[]).map((name) => [name, columnsOf(name)]),
      TASTES,
    ]),
  )
  .digest('hex')
  .slice(0, 12);
