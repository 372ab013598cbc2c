import type { TestProject } from 'vitest/node';
import { cachedCatalogue } from '../cached-catalogue.ts';
import { KAGGLE_DIR } from '../full-catalogue.ts';

/** Before the first test: the catalogue of the full Kaggle files, where they are. */
export default async function setUp(project: TestProject): Promise<void> {
  if (KAGGLE_DIR === undefined) {
    process.stdout.write(
      'KAGGLE_DIR is not set: the tests on the full Kaggle files are skipped.\n',
    );
    return;
  }
  project.provide('fullCatalogue', await cachedCatalogue('full', KAGGLE_DIR));
}
