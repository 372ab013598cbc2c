import { DataError } from '../../core/errors.ts';
import type { CsvRecord } from '../csv.ts';
import type { Place, QualityLog, SUSPICIONS } from '../quality.ts';
import type { Source } from '../source.ts';
import { openTable, type Table, type TableOptions } from '../table.ts';
import { parseDate, parseId, parseNumber } from './cells.ts';

/** The columns that the catalogue is made of; `homepage` and `video` are nobody's. */
const COLUMNS = [
  'adult',
  'belongs_to_collection',
  'budget',
  'genres',
  'id',
  'imdb_id',
  'original_language',
  'original_title',
  'overview',
  'popularity',
  'poster_path',
  'production_companies',
  'production_countries',
  'release_date',
  'revenue',
  'runtime',
  'spoken_languages',
  'status',
  'tagline',
  'title',
  'vote_average',
  'vote_count',
] as const;

type Column = (typeof COLUMNS)[number];

/** A film that is in the catalogue, its cells still as the file has them but for those checked here. */
export interface Film {
  readonly id: number;
  readonly place: Place;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly releaseDate: string;
  readonly votes: number;
  cell(column: Column): string;
}

/**
 * Reads the films: one per id (of doubled ids the row with most votes, of ties the first), none without a valid
 * release date. What is left out is in the report.
 *
 * @throws DataError when no film is left.
 */
export async function readFilms(
  source: Source,
  quality: QualityLog,
  options: TableOptions,
): Promise<ReadonlyMap<number, Film>> {
  const table = await openTable(source, COLUMNS, options);
  const films = new Map<number, Film>();
  const lines = new Map<number, number[]>();
  for await (const records of table.batches) {
    for (const record of records) {
      quality.read(table.file);
      const film = readFilm(table, record, quality);
      if (film === undefined) continue;
      lines.set(film.id, [...(lines.get(film.id) ?? []), record.line]);
      keepMostVoted(films, film, quality);
    }
  }
  if (films.size === 0) {
    throw new DataError(`${table.file} no tiene ninguna película con id y fecha de estreno.`, {
      file: table.file,
    });
  }
  quality.noteDoubled(table.file, lines);
  for (const film of films.values()) quality.keep(film.place.file);
  return films;
}

function readFilm(table: Table<Column>, record: CsvRecord, quality: QualityLog): Film | undefined {
  const place = { file: table.file, line: record.line, id: table.cell(record, 'id') };
  const id = parseId(place.id);
  if (id === undefined || record.fields.length > table.header.length) {
    quality.drop(place, 'malformed');
    return undefined;
  }
  table.header.forEach((column, index) => {
    const cell = record.fields[index] ?? '';
    if (cell === '' || cell === '[]') quality.miss(table.file, column);
  });
  const releaseDate = parseDate(table.cell(record, 'release_date'));
  if (releaseDate === undefined) {
    quality.drop(place, 'undated');
    return undefined;
  }
  const title = table.cell(record, 'title') || table.cell(record, 'original_title');
  if (title === '') {
    quality.drop(place, 'untitled');
    return undefined;
  }
  const votes = parseNumber(table.cell(record, 'vote_count')) || 0;
  return { id, place, title, releaseDate, votes, cell: (column) => table.cell(record, column) };
}

function keepMostVoted(films: Map<number, Film>, film: Film, quality: QualityLog): void {
  const other = films.get(film.id);
  if (other === undefined || film.votes > other.votes) films.set(film.id, film);
  if (other !== undefined) {
    quality.drop(film.votes > other.votes ? other.place : film.place, 'doubled');
  }
}

const TINY_BUDGET = 1000;
const LONG_RUNTIME = 600;

interface Figures {
  readonly budget: number;
  readonly revenue: number;
  readonly runtime: number | null;
  readonly voteAverage: number;
}

/** The figures of a film that nobody would believe, each with the column to look at. */
export function suspicionsOf(
  film: Film,
  { budget, revenue, runtime, voteAverage }: Figures,
  today: string,
): readonly (readonly [Column, keyof typeof SUSPICIONS])[] {
  const checks: readonly (readonly [boolean, Column, keyof typeof SUSPICIONS])[] = [
    [budget > 0 && budget < TINY_BUDGET && revenue > 0, 'budget', 'tinyBudget'],
    [film.releaseDate > today, 'release_date', 'future'],
    [voteAverage < 0 || voteAverage > 10, 'vote_average', 'votesOutOfRange'],
    [runtime === 0, 'runtime', 'noRuntime'],
    [runtime !== null && runtime > LONG_RUNTIME, 'runtime', 'longRuntime'],
  ];
  return checks.filter(([holds]) => holds).map(([, column, problem]) => [column, problem]);
}
