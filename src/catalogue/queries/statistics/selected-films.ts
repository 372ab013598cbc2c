import { z } from 'zod';
import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

const Films = z.object({ films: z.number() });
type Films = Readonly<z.infer<typeof Films>>;

/** How many films a selection holds. */
export const selectedFilms = defineQuery<Selection, Films>(
  Films,
  `
  SELECT count(*)::INTEGER AS films FROM ${SELECTED}
`,
);
