import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { CatalogueFacts } from './report.ts';

/** The share of the films that decides until when the catalogue knows them: one in a thousand is only announced. */
const COVERED = 0.999;

const Facts = z.object({
  films: z.int(),
  persons: z.int(),
  firstRelease: z.iso.date(),
  lastRelease: z.iso.date(),
  coveredUntil: z.iso.date(),
  filmsWithoutCredits: z.int(),
});

/** Asks the finished tables what they hold. */
export async function readFacts(connection: DuckDBConnection): Promise<CatalogueFacts> {
  const reader = await connection.runAndReadAll(`
    SELECT count(*)::INTEGER AS films, (SELECT count(*)::INTEGER FROM people) AS persons,
      min(release_date)::VARCHAR AS "firstRelease", max(release_date)::VARCHAR AS "lastRelease",
      quantile_disc(release_date, ${COVERED})::VARCHAR AS "coveredUntil",
      count_if(id NOT IN (SELECT movie_id FROM cast_by_movie) AND
        id NOT IN (SELECT movie_id FROM directors_by_movie))::INTEGER AS "filmsWithoutCredits"
    FROM movies`);
  return Facts.parse(reader.getRowObjectsJS()[0]);
}
