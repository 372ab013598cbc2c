import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../core/errors.ts';
import { firstLine } from '../sources/csv/first-line.ts';
import { delimiterOf, headerNames } from '../sources/csv/table.ts';
import { type Candidate, type Candidates, findCandidates } from '../sources/files/candidates.ts';
import { isParquet } from '../sources/files/disguises.ts';
import { openSource, readSource, type Source } from '../sources/files/source.ts';
import { tmdbFiles } from '../sources/tmdb/raw-files.ts';
import { CREDITS_FILE, MOVIES_FILE, missingInput, unreadableFolder } from '../wording/sources.ts';
import { MOVIELENS_FOLDER, TMDB_FOLDER, WIKIDATA_FILMS } from './default-folders.ts';
import { parquetColumns } from './tables/parquet.ts';

/**
 * The raw files by what they are: their names, of which the first that is there is taken, and the columns by which
 * one of another name is known.
 */
const FILES = {
  movies: {
    names: [
      'movies_metadata.csv',
      'movies_dataset.csv',
      'movies_metadata.parquet',
      'movies_dataset.parquet',
    ],
    columns: ['id', 'title', 'release_date', 'vote_average', 'budget', 'revenue'],
  },
  credits: { names: ['credits.csv', 'credits.parquet'], columns: ['id', 'cast', 'crew'] },
  keywords: { names: ['keywords.csv', 'keywords.parquet'], columns: ['id', 'keywords'] },
  // Kaggle ships both sizes. The small one is 100,000 ratings; the whole 26 million serve only who asks for them
  // by removing the small file.
  ratings: {
    names: ['ratings_small.csv', 'ratings.csv', 'ratings.parquet'],
    columns: ['userId', 'movieId', 'rating', 'timestamp'],
  },
  wikidataTitles: { names: ['titulos_wikidata.csv'], columns: undefined },
  imdbTitles: { names: ['title.akas.tsv'], columns: undefined },
} as const satisfies Record<
  string,
  { names: readonly string[]; columns: readonly string[] | undefined }
>;

type Role = keyof typeof FILES;

/** Each knows films that the other doesn't: both are read. */
const LINKS = ['links.csv', 'links_small.csv'];

export interface Inputs {
  readonly movies: Source;
  readonly credits: Source;
  /** From MovieLens' ids to TMDB's. */
  readonly links: readonly Source[];
  /** What was downloaded from TMDB. */
  readonly tmdb: readonly Source[];
  /** Films that were downloaded from Wikidata. */
  readonly wikidataFilms: Source | undefined;
  /** A newer set of MovieLens', beside Kaggle's; both of its files, or neither. */
  readonly movielens: { readonly ratings: Source; readonly links: readonly Source[] } | undefined;
  readonly optional: Partial<Record<Exclude<Role, 'movies' | 'credits'>, Source>>;
}

/**
 * Finds the raw files in a folder, as they are downloaded and as they are unpacked: plain, `.gz`, in a zip, in a folder
 * within.
 *
 * @param tmdb the folder of what was downloaded from TMDB, where it is there
 * @throws DataError when the folder can't be read, films or credits are missing, or a file is empty or a folder.
 */
export async function findInputs(raw: string, tmdb = join(raw, TMDB_FOLDER)): Promise<Inputs> {
  const candidates = await listCandidates(raw);
  const unnamed = candidates.files.filter(({ name }) => !NAMES.has(name));
  const find = async (role: Role): Promise<Source | undefined> => {
    const { names, columns } = FILES[role];
    const named = names
      .map((name) => candidates.files.find((one) => one.name === name))
      .find((one) => one !== undefined);
    return named ? named.open() : findByHeader(unnamed, columns ?? []);
  };
  const movies = await find('movies');
  if (movies === undefined) throw missing(raw, MOVIES_FILE, candidates);
  const credits = await find('credits');
  if (credits === undefined) throw missing(raw, CREDITS_FILE, candidates);
  const optional: Inputs['optional'] = {};
  for (const role of ['keywords', 'ratings', 'wikidataTitles', 'imdbTitles'] as const) {
    const source = await find(role);
    if (source !== undefined) optional[role] = source;
  }
  const links = LINKS.flatMap((name) => candidates.files.find((one) => one.name === name) ?? []);
  return {
    movies,
    credits,
    optional,
    links: await Promise.all(links.map((one) => one.open())),
    tmdb: await Promise.all((await tmdbFiles(tmdb)).map(openSource)),
    wikidataFilms: await optionalSource(join(raw, WIKIDATA_FILMS)),
    movielens: await findMovieLens(raw),
  };
}

/** Undefined where there is no such file. */
const optionalSource = async (path: string): Promise<Source | undefined> =>
  existsSync(path) ? openSource(path) : undefined;

async function findMovieLens(raw: string): Promise<Inputs['movielens']> {
  const find = async (name: string): Promise<Source | undefined> =>
    (await optionalSource(join(raw, MOVIELENS_FOLDER, name))) ??
    (await optionalSource(join(raw, MOVIELENS_FOLDER, `${name}.gz`)));
  const [ratings, links] = [await find('ratings.csv'), await find('links.csv')];
  return ratings && links && { ratings, links: [links] };
}

const NAMES: ReadonlySet<string> = new Set([
  ...Object.values(FILES).flatMap(({ names }): readonly string[] => names),
  ...LINKS,
]);

async function listCandidates(raw: string): Promise<Candidates> {
  try {
    return await findCandidates(raw, MOVIELENS_FOLDER);
  } catch (cause) {
    throw new DataError(unreadableFolder(raw), { cause });
  }
}

/** The first file whose header has all those columns. */
async function findByHeader(
  files: readonly Candidate[],
  columns: readonly string[],
): Promise<Source | undefined> {
  if (columns.length === 0) return undefined;
  for (const { open } of files) {
    const source = await open().catch(() => undefined);
    if (source === undefined) continue;
    const header = await headerOf(source, columns).catch((): readonly string[] => []);
    if (columns.every((column) => header.includes(column))) return source;
  }
  return undefined;
}

async function headerOf(source: Source, columns: readonly string[]): Promise<readonly string[]> {
  if (isParquet(source.name)) return parquetColumns(source);
  const { line, chunks } = await firstLine(readSource(source, () => {}).chunks);
  await chunks[Symbol.asyncIterator]().return?.();
  return headerNames(line, delimiterOf(line, columns));
}

/** What can't be looked into may well be what is missing. */
function missing(raw: string, name: string, { files, problems, others }: Candidates): DataError {
  const found = [...new Set([...files.map((file) => file.name), ...others])];
  return problems[0] ?? new DataError(missingInput(raw, name, found), { file: name });
}
