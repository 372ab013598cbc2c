import type { TestProject } from 'vitest/node';
import { cachedCatalogue } from '../cached-catalogue.ts';

/** Before the first test: the catalogue of the demo files that ship. */
export default async function setUp(project: TestProject): Promise<void> {
  project.provide('demoCatalogue', await cachedCatalogue('demo', 'data/demo'));
}
