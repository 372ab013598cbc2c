import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** Films by genre, the most frequent first; a film counts in each of its genres. */
export const genreCounts = defineQuery<Selection, NameCount>(`
  SELECT name, count(DISTINCT movie_id)::INTEGER AS count
  FROM genres WHERE movie_id IN (SELECT id FROM ${SELECTED})
  GROUP BY name ORDER BY count DESC, name
`);

/** Films by producing country (ISO 3166 code), the most frequent first; a film counts in each of its countries. */
export const countryCounts = defineQuery<Selection, NameCount>(`
  SELECT code AS name, count(DISTINCT movie_id)::INTEGER AS count
  FROM countries WHERE movie_id IN (SELECT id FROM ${SELECTED})
  GROUP BY code ORDER BY count DESC, code
`);
