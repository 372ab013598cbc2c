import { type DuckDBConnection, listValue } from '@duckdb/node-api';
import { fold } from '../../core/text.ts';
import { createSink, type ParquetFile } from '../duckdb.ts';

export const SAGAS: ParquetFile = {
  name: 'sagas',
  rowGroup: 2048,
  sql: 'SELECT id, name, rank, words, movies FROM saga_rows ORDER BY rank',
};

interface SagaRow {
  readonly id: number;
  readonly name: string;
  readonly movies: readonly number[];
  /** Every title, English and Spanish, of the film at the same place in `movies`. */
  readonly titles: readonly (readonly string[])[];
}

/** Names that people use for sagas and that stand in none of their titles, folded, by a word of the saga's own. */
const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  'james bond': ['007', 'bond', 'agente 007'],
  'the lord of the rings': ['esdla'],
};

/** What a part of a series is called after: "El señor de los anillos: …", "Harry Potter y …". */
const PART = /\s*[:–—]\s+|\s+-\s+/u;

/**
 * Fills DuckDB's table `saga_rows`: every saga with its films and with what it is called, the saga of most votes first.
 * Its names are the data's own, the titles of its first film, and what the titles of several of its films begin with.
 */
export async function loadSagas(connection: DuckDBConnection): Promise<void> {
  const reader = await connection.runAndReadAll(`
    WITH titled AS (
      SELECT m.id, m.collection_id, m.collection_name, m.release_date, m.vote_count,
        list_concat([m.title],
          coalesce((SELECT list(DISTINCT title ORDER BY title) FROM spanish_titles s WHERE s.movie_id = m.id), []))
          AS titles
      FROM movies m WHERE m.collection_id IS NOT NULL AND m.collection_name IS NOT NULL)
    SELECT to_json({
      id: collection_id, name: any_value(collection_name),
      movies: list(id ORDER BY release_date, id), titles: list(titles ORDER BY release_date, id)})::VARCHAR
    FROM titled GROUP BY collection_id ORDER BY sum(vote_count) DESC, collection_id`);
  const sink = await createSink(
    connection,
    'saga_rows',
    'id INTEGER, name VARCHAR, rank INTEGER, words VARCHAR[], movies INTEGER[]',
  );
  for (const [rank, [row]] of reader.getRowsJS().entries()) {
    const saga: SagaRow = JSON.parse(String(row));
    const name = saga.name.replace(/ Collection$/, '');
    const words = listValue(wordsOf({ ...saga, name }));
    sink.append([saga.id, name, rank, words, listValue(saga.movies)]);
  }
  sink.close();
}

function wordsOf({ name, titles }: SagaRow): readonly string[] {
  const [first = []] = titles;
  const begun = new Map<string, number>();
  for (const film of titles) {
    const beginnings = new Set(film.map((title) => fold(title.split(PART)[0] ?? '')));
    for (const beginning of beginnings) begun.set(beginning, (begun.get(beginning) ?? 0) + 1);
  }
  const shared = [...begun].filter(([, films]) => films > 1).map(([beginning]) => beginning);
  const own = [fold(name), ...first.map(fold), ...shared];
  const words = [...own, ...own.flatMap((word) => NICKNAMES[word] ?? [])];
  return [...new Set(words)].filter((word) => word !== '');
}
