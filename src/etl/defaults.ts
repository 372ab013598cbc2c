import { readdir } from 'node:fs/promises';
import { inProject } from '../sources/project.ts';

/** Where the user's Kaggle files go. */
const RAW = inProject('data/raw');
/** The small catalogue that ships. */
export const DEMO = inProject('data/demo');

/** The folder of the files that ship and that every catalogue is made with. */
export const SHIPPED = inProject('data');

/** The raw files to read where nobody says: the user's folder when there is anything in it, else the demo. */
export async function defaultRaw(): Promise<string> {
  const names: readonly string[] = await readdir(RAW).catch(() => []);
  return names.some((name) => !name.startsWith('.')) ? RAW : DEMO;
}
