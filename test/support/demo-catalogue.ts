import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    demoCatalogue?: string;
  }
}

/**
 * The folder of the demo files' catalogue, made once for all suites before the first test.
 * @throws Error when it could not be made
 */
export function demoCatalogue(): string {
  const folder = inject('demoCatalogue');
  if (folder === undefined) throw new Error('There is no demo catalogue: see the first lines');
  return folder;
}
