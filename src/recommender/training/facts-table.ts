import { BOOLEAN, type DuckDBConnection, DuckDBDataChunk, INTEGER } from '@duckdb/node-api';
import { FLAGS } from './film-table.ts';
import { type Catalogue, knownBy } from './read-catalogue.ts';
import { FACTS_TABLE } from './similar-table.ts';
import { at, bitsAt } from './sparse.ts';

const CHUNK = 2048;

/** Makes the temporary table of what a recommendation says or checks about each film. */
export async function createFactsTable(
  connection: DuckDBConnection,
  file: (name: string) => string,
  catalogue: Catalogue,
): Promise<void> {
  const { films } = catalogue;
  await connection.run(
    'CREATE OR REPLACE TABLE similar_flags (id INTEGER, suitable BOOLEAN, for_children BOOLEAN, known INTEGER)',
  );
  const appender = await connection.createAppender('similar_flags');
  for (let start = 0; start < films.count; start += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, films.count - start) }, (_, i) => start + i);
    const chunk = DuckDBDataChunk.create([INTEGER, BOOLEAN, BOOLEAN, INTEGER], rows.length);
    const flag = (film: number, bit: number): boolean => (bitsAt(films.flags, film) & bit) !== 0;
    chunk.setColumns([
      rows.map((film) => at(films.ids, film)),
      rows.map((film) => flag(film, FLAGS.suitable)),
      rows.map((film) => flag(film, FLAGS.forChildren)),
      rows.map((film) => knownBy(catalogue, film)),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(
    `CREATE OR REPLACE TABLE ${FACTS_TABLE} AS
     SELECT id, original_language AS language, collection_id,
       array_to_string(g.names, chr(31)) AS genre_names, suitable, for_children, known
     FROM ${file('movies')} JOIN similar_flags USING (id)
     LEFT JOIN (
       SELECT movie_id, list(name ORDER BY position) AS names FROM ${file('genres')} GROUP BY 1
     ) g ON g.movie_id = id`,
  );
  await connection.run('DROP TABLE similar_flags');
}
