import { z } from 'zod';
import { defineQuery } from '../query.ts';

/** The ISO date of what was downloaded from TMDB before all else; null where nothing was. */
export const oldestFetch = defineQuery<Record<never, never>, { readonly date: string | null }>(
  z.object({ date: z.string().nullable() }),
  "SELECT strftime(min(fetched_at), '%Y-%m-%d') AS date FROM fetched",
);
