import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { KIND } from '../index/corpus.ts';
import type { Item } from './corpus-builder.ts';
import type { RegionTitle } from './regions.ts';
import { seriesNames } from './series.ts';
import { STAGE_NAMES } from './stage-names.ts';

interface MovieItem extends Item {
  readonly year: number;
}

interface PersonItem extends Item {
  readonly castCredits: number;
  readonly directorCredits: number;
  /** The votes of the films that the person acted in, and of those that they directed. */
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
    `SELECT id, title, original_title, release_year, vote_count, collection_id, runtime,
       strftime(release_date, '%Y-%m-%d') AS released
     FROM ${file(dir, 'movies')} JOIN ${file(dir, 'identifiers')} ON movie_id = id
     ORDER BY vote_count DESC, popularity DESC, id`,
  );
  const titled = movies.map((row) => ({
    id: Number(row['id']),
    year: Number(row['release_year']),
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
  return titled.map(({ id, year, votes, title, original, spanish }) => ({
    id,
    year,
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

const votesOf = (dir: string, films: string): string =>
  `SELECT person_id, sum(vote_count) AS votes
   FROM ${file(dir, films)} JOIN ${file(dir, 'movies')} ON id = movie_id GROUP BY person_id`;

/** All persons, those of the most voted films first. */
export async function readPeople(connection: DuckDBConnection, dir: string): Promise<PersonItem[]> {
  const people = await rows(
    connection,
    `SELECT p.id, p.name, p.cast_credits, p.director_credits, p.votes,
       coalesce(c.votes, 0) AS cast_votes, coalesce(d.votes, 0) AS director_votes
     FROM ${file(dir, 'people')} p
     LEFT JOIN (${votesOf(dir, 'cast_by_person')}) c ON c.person_id = p.id
     LEFT JOIN (${votesOf(dir, 'directors_by_person')}) d ON d.person_id = p.id
     ORDER BY p.votes DESC, p.cast_credits + p.director_credits DESC, p.id`,
  );
  const named = new Set<string>();
  const aliasesOf = (name: string): readonly string[] => {
    if (named.has(name)) return [];
    named.add(name);
    return STAGE_NAMES[name] ?? [];
  };
  return people.map((row) => ({
    id: Number(row['id']),
    votes: Number(row['votes']),
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
