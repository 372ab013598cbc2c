import { cachedCatalogue } from './cached-catalogue.ts';

/** The catalogue of the demo files that ship, made once for all suites. */
export const demoCatalogue = (): Promise<string> => cachedCatalogue('demo', 'data/demo');
