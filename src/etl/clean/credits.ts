import type { DuckDBConnection } from '@duckdb/node-api';
import { DataError } from '../../core/errors.ts';
import type { CsvRecord } from '../../sources/csv/csv.ts';
import type { Source } from '../../sources/csv/source.ts';
import { openTable, type Table, type TableOptions } from '../../sources/csv/table.ts';
import type { LiteralDict } from '../../sources/kaggle/literal.ts';
import { createSink, type RowSink } from '../duckdb.ts';
import type { QualityLog } from '../quality.ts';
import { intOf, NestedCells, parseId, textOf } from './cells.ts';

const COLUMNS = ['cast', 'crew', 'id'] as const;

const CREDIT_COLUMNS =
  'movie_id INTEGER, position INTEGER, person_id INTEGER, name VARCHAR, gender INTEGER';

interface Person {
  readonly id: number;
  readonly name: string;
  readonly gender: number;
}

/** Who is already credited in each film: what makes doubled rows, and doubled persons in one row, count once. */
type Credited = Map<number, Set<number>>;

/**
 * Fills DuckDB's tables `cast_credits` and `director_credits` with the credits of the catalogue's films, each person
 * once per film. A film whose row is doubled gets the union of the persons of its rows.
 *
 * @throws DataError when no row belongs to a film: the two files are not of the same data.
 */
export async function loadCredits(
  connection: DuckDBConnection,
  source: Source,
  isFilm: (id: number) => boolean,
  quality: QualityLog,
  options: TableOptions,
): Promise<void> {
  const table = await openTable(source, COLUMNS, options);
  const castSink = await createSink(
    connection,
    'cast_credits',
    `${CREDIT_COLUMNS}, character VARCHAR`,
  );
  const directorSink = await createSink(connection, 'director_credits', CREDIT_COLUMNS);
  const cast: Credited = new Map();
  const directors: Credited = new Map();
  for await (const records of table.batches) {
    for (const record of records) {
      const id = filmOf(table, record, isFilm, quality);
      if (id === undefined) continue;
      quality.meet(table.file, id, record.line);
      const place = { file: table.file, line: record.line, id: String(id) };
      const nested = new NestedCells(quality, place);
      appendCast(castSink, id, nested, table.cell(record, 'cast'), peopleOf(cast, id));
      appendDirectors(
        directorSink,
        id,
        nested,
        table.cell(record, 'crew'),
        peopleOf(directors, id),
      );
    }
  }
  castSink.close();
  directorSink.close();
  if (quality.kept(table.file) === 0) {
    throw new DataError(
      `Ninguna fila de ${table.file} corresponde a las películas: los dos archivos no son de la misma descarga.`,
      { file: table.file },
    );
  }
}

function filmOf(
  table: Table<(typeof COLUMNS)[number]>,
  record: CsvRecord,
  isFilm: (id: number) => boolean,
  quality: QualityLog,
): number | undefined {
  const place = { file: table.file, line: record.line, id: table.cell(record, 'id') };
  const id = parseId(place.id);
  quality.read(table.file);
  if (id === undefined || record.fields.length > table.header.length) {
    quality.drop(place, 'malformed');
    return undefined;
  }
  for (const column of ['cast', 'crew'] as const) {
    const cell = table.cell(record, column);
    if (cell === '' || cell === '[]') quality.miss(table.file, column);
  }
  if (!isFilm(id)) {
    quality.drop(place, 'unknownFilm');
    return undefined;
  }
  quality.keep(table.file);
  return id;
}

function peopleOf(credited: Credited, movieId: number): Set<number> {
  const people = credited.get(movieId) ?? new Set();
  credited.set(movieId, people);
  return people;
}

function appendCast(
  sink: RowSink,
  movieId: number,
  nested: NestedCells,
  text: string,
  credited: Set<number>,
): void {
  nested.list('cast', text).forEach((entry, index) => {
    const person = personOf(entry);
    if (person === undefined) return nested.refuse('cast', text, undefined);
    if (credited.has(person.id)) return;
    credited.add(person.id);
    const order = intOf(entry, 'order') ?? index;
    const character = textOf(entry, 'character') ?? null;
    sink.append([movieId, order, person.id, person.name, person.gender, character]);
  });
}

function appendDirectors(
  sink: RowSink,
  movieId: number,
  nested: NestedCells,
  text: string,
  credited: Set<number>,
): void {
  for (const entry of nested.list('crew', text)) {
    if (entry['job'] !== 'Director') continue;
    const person = personOf(entry);
    if (person === undefined) nested.refuse('crew', text, undefined);
    else if (!credited.has(person.id)) {
      sink.append([movieId, credited.size, person.id, person.name, person.gender]);
      credited.add(person.id);
    }
  }
}

function personOf(entry: LiteralDict): Person | undefined {
  const id = intOf(entry, 'id');
  const name = textOf(entry, 'name');
  if (id === undefined || name === undefined) return undefined;
  return { id, name, gender: intOf(entry, 'gender') ?? 0 };
}
