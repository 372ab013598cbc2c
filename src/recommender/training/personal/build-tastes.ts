import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { TASTES } from '../../../catalogue/contract.ts';
import { encodeTastes, type TasteSections } from '../../personal/taste-file.ts';
import { at } from '../../typed-arrays.ts';
import { readIntegers } from '../read-columns.ts';
import { readRatings } from '../read-ratings.ts';
import { choosePeople } from './choose-raters.ts';
import { fitEase } from './ease.ts';

export interface BuildTastes {
  /** The folder that holds the catalogue's Parquet files and gets `tastes.bin`. */
  readonly dir: string;
  /** With a view for each of them. */
  readonly connection: DuckDBConnection;
}

/**
 * The stage `tastes` of the ETL: what recommendations for a person are made from (see `taste-file.ts`): films, those
 * stored beside each, and people with what they like. Without ratings there are no people in it.
 */
export async function buildTastes({ dir, connection }: BuildTastes): Promise<void> {
  const films = await readFilms(connection);
  const near = await readNear(connection, films.filmIds);
  const people = choosePeople(await readRatings(connection, dir, films.filmIds));
  const tastes: TasteSections = {
    ...films,
    ...near,
    peopleOffsets: people.offsets,
    peopleFilms: people.films,
    peopleLikings: people.likings,
    ...fitEase(people, films.filmIds.length),
  };
  await writeFile(join(dir, TASTES.file), encodeTastes(tastes));
}

type Films = Pick<
  TasteSections,
  'filmIds' | 'filmGenres' | 'filmSagas' | 'filmVotes' | 'filmScores' | 'filmChildren'
>;

async function readFilms(connection: DuckDBConnection): Promise<Films> {
  const [ids, genres, sagas, votes, children, thousandths] = await readIntegers(
    connection,
    `SELECT id::INTEGER, genres::INTEGER, saga::INTEGER, votes::INTEGER, children::INTEGER,
       round(weighted * 1000)::INTEGER
     FROM discovery ORDER BY id`,
  );
  return {
    filmIds: ids ?? new Int32Array(0),
    filmGenres: genres ?? new Int32Array(0),
    filmSagas: sagas ?? new Int32Array(0),
    filmVotes: votes ?? new Int32Array(0),
    filmScores: Float32Array.from(thousandths ?? [], (value) => value / 1000),
    filmChildren: Uint8Array.from(children ?? []),
  };
}

type Near = Pick<TasteSections, 'nearOffsets' | 'nearFilms' | 'nearScores'>;

/** The stored neighbours of each film, nearest first. */
async function readNear(connection: DuckDBConnection, ids: Int32Array): Promise<Near> {
  const places = new Map<number, number>();
  for (const [place, id] of ids.entries()) places.set(id, place);
  const [movies, others, scores] = await readIntegers(
    connection,
    `SELECT movie_id::INTEGER, similar_id::INTEGER, round(least(score, 1) * 255)::INTEGER
     FROM "similar" ORDER BY movie_id, rank`,
  );
  if (!movies || !others || !scores) throw new Error('similar has no columns');
  const nearOffsets = new Int32Array(ids.length + 1);
  for (const id of movies) {
    const next = (places.get(id) ?? 0) + 1;
    nearOffsets[next] = at(nearOffsets, next) + 1;
  }
  for (let i = 0; i < ids.length; i++)
    nearOffsets[i + 1] = at(nearOffsets, i) + at(nearOffsets, i + 1);
  return {
    nearOffsets,
    nearFilms: others.map((id) => places.get(id) ?? 0),
    nearScores: Uint8Array.from(scores),
  };
}
