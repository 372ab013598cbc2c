import { defineQuery } from '../query.ts';

/** The regions whose Spanish titles the catalogue can show. */
export const titleRegions = defineQuery<Record<never, never>, { region: string }>(`
  SELECT DISTINCT region FROM display_titles ORDER BY region
`);
