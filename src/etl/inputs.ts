import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../core/errors.ts';
import { openSource, type Source } from '../sources/csv/source.ts';

/** The raw files by what they are; of the names of each, the first that is there is taken. */
const FILES = {
  movies: ['movies_metadata.csv', 'movies_dataset.csv'],
  credits: ['credits.csv'],
  keywords: ['keywords.csv'],
  // Kaggle ships both sizes. The small one is 100,000 ratings; the whole 26 million serve only who asks for them
  // by removing the small file.
  ratings: ['ratings_small.csv', 'ratings.csv'],
  links: ['links_small.csv', 'links.csv'],
  wikidataTitles: ['titulos_wikidata.csv'],
  imdbTitles: ['title.akas.tsv'],
} as const satisfies Record<string, readonly string[]>;

export type InputRole = keyof typeof FILES;

export interface Inputs {
  readonly movies: Source;
  readonly credits: Source;
  readonly optional: Partial<Record<Exclude<InputRole, 'movies' | 'credits'>, Source>>;
}

/**
 * Finds the raw files in a folder, each plain or `.gz`.
 *
 * @throws DataError when the folder can't be read, films or credits are missing, or a file is empty or a folder.
 */
export async function findInputs(raw: string): Promise<Inputs> {
  const names = new Set(await list(raw));
  const find = async (role: InputRole): Promise<Source | undefined> => {
    const name = FILES[role].flatMap((plain) => [plain, `${plain}.gz`]).find((n) => names.has(n));
    return name === undefined ? undefined : openSource(join(raw, name));
  };
  const movies = await find('movies');
  const credits = await find('credits');
  if (movies === undefined) throw missing(raw, 'movies_metadata.csv (o movies_dataset.csv)');
  if (credits === undefined) throw missing(raw, 'credits.csv');
  const optional: Inputs['optional'] = {};
  for (const role of ['keywords', 'ratings', 'links', 'wikidataTitles', 'imdbTitles'] as const) {
    const source = await find(role);
    if (source !== undefined) optional[role] = source;
  }
  return { movies, credits, optional };
}

async function list(raw: string): Promise<readonly string[]> {
  try {
    return await readdir(raw);
  } catch (cause) {
    throw new DataError(`No se puede leer la carpeta de datos ${raw}: ¿existe?`, { cause });
  }
}

function missing(raw: string, name: string): DataError {
  return new DataError(`Falta ${name} en ${raw}: descárgalo de Kaggle (The Movies Dataset).`, {
    file: name,
  });
}
