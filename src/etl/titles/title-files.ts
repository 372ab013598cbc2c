import type { DuckDBConnection } from '@duckdb/node-api';
import { quote } from '../../catalogue/parquet-file.ts';
import { DISPLAY_REGIONS, fallbacks } from '../../spanish/title-regions.ts';
import type { ParquetFile } from '../duckdb.ts';

const ROW_GROUP = 16_384;

/** Every title with where it comes from; films made in Spanish have their original one, good in all regions. */
export const SPANISH_TITLES: ParquetFile = {
  name: 'spanish_titles',
  rowGroup: ROW_GROUP,
  sql: `
    SELECT DISTINCT movie_id, region, title, source
    FROM title_rows JOIN identifiers USING (imdb_id)
    UNION
    SELECT movie_id, region, title, source
    FROM (FROM tmdb_titles UNION ALL FROM wikidata_titles) WHERE movie_id IN (SELECT id FROM movies)
    UNION ALL
    SELECT i.movie_id, '', i.original_title, 'original'
    FROM identifiers i JOIN movies m ON m.id = i.movie_id WHERE m.original_language = 'es'
    ORDER BY movie_id, region, source, title`,
};

/**
 * The one title to show of each film in each region: the region's own, then those of the regions that may stand in
 * for it; within a region the project's over TMDB's over Wikidata's over IMDb's; the original Spanish title last.
 */
export async function displayTitles(connection: DuckDBConnection): Promise<ParquetFile> {
  const reader = await connection.runAndReadAll(
    "SELECT DISTINCT region FROM spanish_titles WHERE region <> ''",
  );
  const found = reader.getRowsJS().map(([region]) => String(region));
  const choices = [...new Set([...DISPLAY_REGIONS, ...found])]
    .sort()
    .flatMap((region) =>
      fallbacks(region).map((origin, rank) => `(${quote(region)}, ${quote(origin)}, ${rank})`),
    );
  return {
    name: 'display_titles',
    rowGroup: ROW_GROUP,
    sql: `
      WITH choices(region, origin, rank) AS (VALUES ${choices.join(', ')})
      SELECT c.region, t.movie_id, t.title
      FROM choices c JOIN spanish_titles t ON t.region = c.origin
      QUALIFY row_number() OVER (
        PARTITION BY c.region, t.movie_id
        ORDER BY t.source = 'original', c.rank,
          list_position(['butaca', 'tmdb', 'wikidata', 'imdb', 'tmdb_other'], t.source), t.title) = 1
      ORDER BY region, movie_id`,
  };
}
