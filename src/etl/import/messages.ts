import { z } from 'zod';

/** What the process of an import tells the one that wants it. */
export const ImportMessage = z.discriminatedUnion('kind', [
  /** `fraction`: how much of the stage is done, 0–1. */
  z.object({ kind: z.literal('progress'), stage: z.string(), fraction: z.number() }),
  /** The catalogue is in place; what was done, in Spanish lines. */
  z.object({ kind: z.literal('done'), summary: z.string() }),
  /** In a Spanish line. */
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type ImportMessage = z.infer<typeof ImportMessage>;
