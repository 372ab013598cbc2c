import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    fullCatalogue: string;
  }
}

/** The folder with the full Kaggle files; the tests that need them are skipped without it. */
export const KAGGLE_DIR = process.env['KAGGLE_DIR'] || undefined;

/** The folder of the full Kaggle files' catalogue, made once for all suites before the first test. */
export const fullCatalogue = (): string => inject('fullCatalogue');
