import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { inProject } from '../sources/project.ts';

/** Where the user's Kaggle files go. */
const RAW = inProject('data/raw');
/** The small catalogue that ships. */
export const DEMO = inProject('data/demo');

/** The folder of the files that ship and that every catalogue is made with. */
export const SHIPPED = inProject('data');

/** The folder within the raw files' where `npm run tmdb` puts what it downloads. */
export const TMDB_FOLDER = 'tmdb';

/** The file within the raw files' folder where `npm run wikidata` puts new films. */
export const WIKIDATA_FILMS = 'peliculas_wikidata.jsonl.gz';

/** The folder within the raw files' for a newer set of MovieLens'. */
export const MOVIELENS_FOLDER = 'movielens';

/** Where what was downloaded from TMDB is, for some raw files: the demo, which ships, has it in the user's folder. */
export const tmdbFolder = (raw: string): string =>
  join(relative(DEMO, raw) === '' ? RAW : raw, TMDB_FOLDER);

/** The raw files to read where nobody says: the user's folder when there is anything in it, else the demo. */
export async function defaultRaw(): Promise<string> {
  const names: readonly string[] = await readdir(RAW).catch(() => []);
  return names.some((name) => !name.startsWith('.') && name !== TMDB_FOLDER) ? RAW : DEMO;
}
