import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { KIND } from '../index/corpus.ts';
import type { Item } from './corpus-builder.ts';
import type { RegionTitle } from './regions.ts';

interface MovieItem extends Item {
  readonly year: number;
}

interface PersonItem extends Item {
  readonly castCredits: number;
  readonly directorCredits: number;
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
    `SELECT id, title, original_title, release_year, vote_count
     FROM ${file(dir, 'movies')} JOIN ${file(dir, 'identifiers')} ON movie_id = id
     ORDER BY vote_count DESC, popularity DESC, id`,
  );
  return movies.map((row) => ({
    id: Number(row['id']),
    year: Number(row['release_year']),
    votes: Number(row['vote_count']),
    texts: [
      { text: String(row['title']), kind: KIND.title },
      { text: String(row['original_title']), kind: KIND.original },
      ...(spanish.get(Number(row['id'])) ?? []).map((text) => ({ text, kind: KIND.spanish })),
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

/** All persons, those of the most voted films first. */
export async function readPeople(connection: DuckDBConnection, dir: string): Promise<PersonItem[]> {
  const people = await rows(
    connection,
    `SELECT id, name, cast_credits, director_credits, votes FROM ${file(dir, 'people')}
     ORDER BY votes DESC, cast_credits + director_credits DESC, id`,
  );
  return people.map((row) => ({
    id: Number(row['id']),
    votes: Number(row['votes']),
    castCredits: Number(row['cast_credits']),
    directorCredits: Number(row['director_credits']),
    texts: [{ text: String(row['name']), kind: KIND.title }],
  }));
}
