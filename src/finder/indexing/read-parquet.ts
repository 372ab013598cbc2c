import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { KIND } from '../index/corpus.ts';
import type { Item } from './corpus-builder.ts';
import type { RegionTitle } from './pack-region-titles.ts';
import { seriesNames } from './series.ts';
import { STAGE_NAMES } from './stage-names.ts';

interface MovieItem extends Item {
  readonly year: number;
  /** The number in its IMDb id (`tt0114709`), 0 when it has none. */
  readonly imdb: number;
}

interface PersonItem extends Item {
  readonly castCredits: number;
  readonly directorCredits: number;
  /** The votes of the films that the person acted in, those of small parts in part, and of those that they directed. */
  readonly castVotes: number;
  readonly directorVotes: number;
}

async function rows(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

const file = (dir: string, name: string): string =>
  `read_parquet('${join(dir, `${name}.parquet`).replaceAll("'", "''")}')`;

/** The films with all their titles, the most voted first. */
export async function readMovies(connection: DuckDBConnection, dir: string): Promise<MovieItem[]> {
  const spanish = new Map<number, string[]>();
  const spanishRows = await rows(
    connection,
    `SELECT movie_id, title FROM ${file(dir, 'spanish_titles')} ORDER BY movie_id, region, title`,
  );
  for (const row of spanishRows) {
    const titles = spanish.get(Number(row['movie_id'])) ?? [];
    titles.push(String(row['title']));
    spanish.set(Number(row['movie_id']), titles);
  }
  const movies = await rows(
    connection,
    `SELECT id, imdb_id, title, original_title, release_year, vote_count, collection_id, runtime,
       strftime(release_date, '%Y-%m-%d') AS released
     FROM ${file(dir, 'movies')} JOIN ${file(dir, 'identifiers')} ON movie_id = id
     ORDER BY vote_count DESC, popularity DESC, id`,
  );
  const titled = movies.map((row) => ({
    id: Number(row['id']),
    year: Number(row['release_year']),
    imdb: Number(/^tt(\d{1,9})$/.exec(String(row['imdb_id']))?.[1] ?? 0),
    votes: Number(row['vote_count']),
    released: String(row['released']),
    runtime: row['runtime'] === null ? null : Number(row['runtime']),
    collection: row['collection_id'] === null ? undefined : Number(row['collection_id']),
    title: String(row['title']),
    original: String(row['original_title']),
    spanish: spanish.get(Number(row['id'])) ?? [],
  }));
  const aliases = seriesNames(
    titled.flatMap(({ collection, title, spanish, ...film }) =>
      collection === undefined ? [] : [{ ...film, collection, titles: [title, ...spanish] }],
    ),
  );
  return titled.map(({ id, year, imdb, votes, title, original, spanish }) => ({
    id,
    year,
    imdb,
    votes,
    texts: [
      { text: title, kind: KIND.title },
      { text: original, kind: KIND.original },
      ...spanish.map((text) => ({ text, kind: KIND.spanish })),
      ...(aliases.get(id) ?? []).map((text) => ({ text, kind: KIND.alias })),
    ],
  }));
}

/** The Spanish titles to show in each region. */
export async function readRegions(
  connection: DuckDBConnection,
  dir: string,
): Promise<RegionTitle[]> {
  const titles = await rows(
    connection,
    `SELECT region, movie_id, title FROM ${file(dir, 'display_titles')} ORDER BY region, movie_id`,
  );
  return titles.map((row) => ({
    region: String(row['region']),
    movieId: Number(row['movie_id']),
    title: String(row['title']),
  }));
}

/** So many names of a cast are what a film is known by; further down, its votes count for less and less. */
const BILLED = 3;
/** An old film is better known than its votes say: those who vote are young. At most so many times. */
const ERA_MOST = 5;

/** What persons are known by: the votes of their films, by role. */
const knownBy = (dir: string): string => `
  eras AS (
    SELECT release_year // 10 AS era, greatest(1, quantile_cont(vote_count, 0.99)) AS high
    FROM ${file(dir, 'movies')} GROUP BY era),
  films AS (
    SELECT id, vote_count * least(${ERA_MOST}, sqrt(max(high) OVER () / high)) AS votes
    FROM ${file(dir, 'movies')} JOIN eras ON era = release_year // 10),
  billed AS (
    SELECT movie_id, person_id,
      row_number() OVER (PARTITION BY movie_id ORDER BY min(cast_order), person_id) AS place
    FROM ${file(dir, 'cast_by_movie')} GROUP BY movie_id, person_id),
  acted AS (
    SELECT person_id, sum(votes * least(1, ${BILLED} / place)) AS votes
    FROM billed JOIN films ON id = movie_id GROUP BY person_id),
  directed AS (
    SELECT person_id, sum(votes) AS votes
    FROM ${file(dir, 'directors_by_person')} JOIN films ON id = movie_id GROUP BY person_id)`;

/** All persons, the best known first. */
export async function readPeople(connection: DuckDBConnection, dir: string): Promise<PersonItem[]> {
  const people = await rows(
    connection,
    `WITH ${knownBy(dir)}
     SELECT p.id, p.name, p.cast_credits, p.director_credits,
       coalesce(a.votes, 0) AS cast_votes, coalesce(d.votes, 0) AS director_votes
     FROM ${file(dir, 'people')} p
     LEFT JOIN acted a ON a.person_id = p.id
     LEFT JOIN directed d ON d.person_id = p.id
     ORDER BY greatest(cast_votes, director_votes) DESC, p.cast_credits + p.director_credits DESC, p.id`,
  );
  const named = new Set<string>();
  const aliasesOf = (name: string): readonly string[] => {
    if (named.has(name)) return [];
    named.add(name);
    return STAGE_NAMES[name] ?? [];
  };
  return people.map((row) => ({
    id: Number(row['id']),
    votes: Math.max(Number(row['cast_votes']), Number(row['director_votes'])),
    castCredits: Number(row['cast_credits']),
    directorCredits: Number(row['director_credits']),
    castVotes: Number(row['cast_votes']),
    directorVotes: Number(row['director_votes']),
    texts: [
      { text: String(row['name']), kind: KIND.title },
      ...aliasesOf(String(row['name'])).map((text) => ({ text, kind: KIND.alias })),
    ],
  }));
}
