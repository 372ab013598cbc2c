import { cachedCatalogue } from './cached-catalogue.ts';

/** The folder with the full Kaggle files; the tests that need them are skipped without it. */
export const KAGGLE_DIR = process.env['KAGGLE_DIR'] || undefined;

if (KAGGLE_DIR === undefined) {
  process.stdout.write('KAGGLE_DIR is not set: the tests on the full Kaggle files are skipped.\n');
}

/** The catalogue of the full Kaggle files, made once for all suites. */
export async function fullCatalogue(): Promise<string> {
  if (KAGGLE_DIR === undefined) throw new Error('KAGGLE_DIR is not set');
  return cachedCatalogue('full', KAGGLE_DIR);
}
