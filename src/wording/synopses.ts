import { readsAsSpanish } from '../spanish/reads-as-spanish.ts';

/** A film's synopsis, and whether it is one of those that were written in Spanish. */
export interface Synopsis {
  readonly synopsis: string | null;
  readonly spanishSynopsis: boolean;
}

/** The synopsis as it is shown: one that nobody translated says so. Empty when there is none. */
export function synopsisText({ synopsis, spanishSynopsis }: Synopsis): string {
  if (synopsis === null) return '';
  return spanishSynopsis || readsAsSpanish(synopsis) ? synopsis : `(en inglés) ${synopsis}`;
}
