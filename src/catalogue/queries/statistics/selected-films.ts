import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

/** How many films a selection holds. */
export const selectedFilms = defineQuery<Selection, { films: number }>(`
  SELECT count(*)::INTEGER AS films FROM ${SELECTED}
`);
