import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { stringify } from 'csv-stringify/sync';
import type { EtlReport } from '../../src/etl/report.ts';
import { type EtlOptions, runEtl } from '../../src/etl/run.ts';
import { STAGES } from '../../src/etl/stages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The files that ship with the project and must be there, without a row. */
const SHIPPED = {
  'titulos_es.csv': 'imdb_id,region,titulo\n',
  'palabras_clave_es.csv': 'keyword,es\n',
};

/** The columns of Kaggle's films, in its order, as an ordinary film fills them. */
export const FILM = {
  adult: 'False',
  belongs_to_collection: '',
  budget: '0',
  genres: '[]',
  homepage: '',
  id: '1',
  imdb_id: 'tt0000001',
  original_language: 'en',
  original_title: 'A Film',
  overview: '',
  popularity: '1.5',
  poster_path: '',
  production_companies: '[]',
  production_countries: '[]',
  release_date: '2001-02-03',
  revenue: '0',
  runtime: '90.0',
  spoken_languages: '[]',
  status: 'Released',
  tagline: '',
  title: 'A Film',
  video: 'False',
  vote_average: '6.5',
  vote_count: '10',
};

export type RawFilm = Partial<typeof FILM>;

export interface RawCredits {
  readonly id: string;
  readonly cast?: string;
  readonly crew?: string;
}

export interface RawFolder {
  readonly raw: string;
  /** Where a catalogue may be written. */
  readonly out: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
}

export function moviesCsv(films: readonly RawFilm[]): string {
  return stringify(
    films.map((film) => ({ ...FILM, ...film })),
    { header: true, columns: Object.keys(FILM) },
  );
}

export function creditsCsv(credits: readonly RawCredits[]): string {
  return stringify(
    credits.map((row) => ({ cast: '[]', crew: '[]', ...row })),
    { header: true, columns: ['cast', 'crew', 'id'] },
  );
}

/**
 * A folder with the raw files that must be there, and the shipped ones.
 * @param inside where they are written; a folder that goes with the test unless said
 */
export async function rawFolder(
  films: readonly RawFilm[] = [{}],
  credits: readonly RawCredits[] = [{ id: '1' }],
  inside?: string,
): Promise<RawFolder> {
  const folder = inside ?? (await temporaryFolder());
  const raw = join(folder, 'raw');
  await mkdir(raw);
  const write: RawFolder['write'] = (name, content) => writeFile(join(raw, name), content);
  await write('movies_metadata.csv', moviesCsv(films));
  await write('credits.csv', creditsCsv(credits));
  for (const [name, header] of Object.entries(SHIPPED)) await write(name, header);
  return { raw, out: join(folder, 'clean'), write };
}

/** Runs the stages that read raw files, on a fixed day. */
export function clean(
  { raw, out }: Pick<RawFolder, 'raw' | 'out'>,
  options: Partial<EtlOptions> = {},
): Promise<EtlReport> {
  return runEtl({
    raw,
    out,
    shipped: raw,
    clock: () => new Date('2026-11-22T10:00:00Z'),
    stages: STAGES.filter(({ name }) => name === 'clean' || name === 'titles'),
    ...options,
  });
}

/** Runs the stage that reads films, credits, keywords and ratings. */
export const cleanOnly = (folder: Pick<RawFolder, 'raw' | 'out'>): Promise<EtlReport> =>
  clean(folder, { stages: STAGES.filter(({ name }) => name === 'clean') });

/** The examples of what was dropped, in the order of the lines. */
export function droppedRows({
  dropped,
}: EtlReport): readonly (readonly [number, string, string])[] {
  return dropped
    .flatMap(({ reason, examples }) => examples.map(({ line, id }) => [line, id, reason] as const))
    .sort(([a], [b]) => a - b);
}

export type Row = Readonly<Record<string, unknown>>;

/** One for all tests of a process: making it takes longer than what is asked. It keeps nothing of files that may be replaced. */
let database: Promise<DuckDBInstance> | undefined;

/** Asks a catalogue's Parquet files; `{movies}` in the SQL stands for movies.parquet. */
export async function query(out: string, sql: string): Promise<readonly Row[]> {
  database ??= DuckDBInstance.create(':memory:', { enable_external_file_cache: 'false' });
  const connection = await (await database).connect();
  try {
    const files = sql.replaceAll(/\{(\w+)\}/g, (_, name) => `'${join(out, `${name}.parquet`)}'`);
    return (await connection.runAndReadAll(files)).getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}

/** The ids of a catalogue’s films, in its order. */
export const filmIds = async (out: string): Promise<readonly unknown[]> =>
  (await query(out, 'SELECT id FROM {movies}')).map(({ id }) => id);
