import type { DuckDBConnection } from '@duckdb/node-api';
import { DataError } from '../../core/errors.ts';
import type { CsvRecord } from '../../sources/csv/csv.ts';
import type { Table, TableOptions } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import { foreignCredits } from '../../wording/etl-report.ts';
import { createSink, type RowSink } from '../duckdb.ts';
import type { QualityLog } from '../quality-log.ts';
import { openInput } from '../tables/open-input.ts';
import { parseId, present } from './cells.ts';
import { type CastMember, creditReaders, NO_DIRECTOR, type Person } from './credit-items.ts';
import { NestedCells } from './nested-cells.ts';

const COLUMNS = ['cast', 'crew', 'id'] as const;

const CREDIT_COLUMNS =
  'movie_id INTEGER, position INTEGER, person_id INTEGER, name VARCHAR, gender INTEGER';

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
  const table = await openInput(source, COLUMNS, options);
  const { castMember, crewMember } = creditReaders();
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
      const text = (column: 'cast' | 'crew'): string => present(table.cell(record, column));
      const members = nested.list('cast', text('cast'), castMember);
      const crew = nested.list('crew', text('crew'), crewMember);
      appendCast(castSink, id, members, peopleOf(cast, id));
      appendDirectors(directorSink, id, crew, peopleOf(directors, id));
    }
  }
  castSink.close();
  directorSink.close();
  quality.requireReadable(table.file);
  if (quality.kept(table.file) === 0) {
    throw new DataError(foreignCredits(table.file), { file: table.file });
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
    const cell = present(table.cell(record, column));
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
  cast: readonly CastMember[],
  credited: Set<number>,
): void {
  for (const [index, { id, name, gender, order = index, character }] of cast.entries()) {
    if (credited.has(id)) continue;
    credited.add(id);
    sink.append([movieId, order, id, name, gender, character ?? null]);
  }
}

function appendDirectors(
  sink: RowSink,
  movieId: number,
  crew: readonly (Person | typeof NO_DIRECTOR)[],
  credited: Set<number>,
): void {
  for (const member of crew) {
    if (member === NO_DIRECTOR || credited.has(member.id)) continue;
    sink.append([movieId, credited.size, member.id, member.name, member.gender]);
    credited.add(member.id);
  }
}
