import { cachedCatalog } from './cached-catalog.ts';

/** The catalogue of the demo files that ship, made once for all suites. */
export const demoCatalog = (): Promise<string> => cachedCatalog('demo', 'data/demo');
