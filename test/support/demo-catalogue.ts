import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    demoCatalogue: string;
  }
}

/** The folder of the demo files' catalogue, made once for all suites before the first test. */
export const demoCatalogue = (): string => inject('demoCatalogue');
