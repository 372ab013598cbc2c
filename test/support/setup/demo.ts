import type { TestProject } from 'vitest/node';

/** Before the first test: the catalogue of the demo files that ship. Where the ETL is broken, only what needs it fails. */
export default async function setUp(project: TestProject): Promise<void> {
  try {
    const { cachedCatalogue } = await import('../cached-catalogue.ts');
    project.provide('demoCatalogue', await cachedCatalogue('demo', 'data/demo'));
  } catch (error) {
    console.error('The demo catalogue could not be made:', error);
  }
}
