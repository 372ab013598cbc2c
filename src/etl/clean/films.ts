import { TINY_BUDGET } from '../../core/money.ts';
import type { CsvRecord } from '../../sources/csv/csv.ts';
import type { Source } from '../../sources/csv/source.ts';
import { openTable, type Table, type TableOptions } from '../../sources/csv/table.ts';
import type { Suspicion } from '../../wording/etl-report.ts';
import type { Place, QualityLog } from '../quality.ts';
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

/** @throws DataError when columns are lacking. */
export function openFilms(source: Source, options: TableOptions): Promise<Table<Column>> {
  return openTable(source, COLUMNS, options);
}

/** @returns the film of a record, or nothing when it is none, or has no valid release date; the report then says why. */
export function readFilm(
  table: Table<Column>,
  record: CsvRecord,
  quality: QualityLog,
): Film | undefined {
  const place = { file: table.file, line: record.line, id: table.cell(record, 'id') };
  const id = parseId(place.id);
  quality.read(table.file);
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

/** Chooses among the rows that share an id: the one with most votes, of ties the first. */
export class FilmChoice {
  private readonly quality: QualityLog;
  private readonly chosen = new Map<number, { readonly line: number; readonly votes: number }>();
  /** The lines of the rows that were chosen before a later one had more votes. */
  readonly overtaken: number[] = [];

  constructor(quality: QualityLog) {
    this.quality = quality;
  }

  /** @returns whether a row is the best of its id so far. */
  take({ id, place, votes }: Film): boolean {
    this.quality.meet(place.file, id, place.line);
    const other = this.chosen.get(id);
    const isBest = other === undefined || votes > other.votes;
    if (isBest) this.chosen.set(id, { line: place.line, votes });
    if (other !== undefined) {
      this.quality.drop(isBest ? { ...place, line: other.line } : place, 'doubled');
      if (isBest) this.overtaken.push(other.line);
    }
    return isBest;
  }

  /** @returns the ids of the films that were chosen, all rows being read. */
  finish(file: string): ReadonlySet<number> {
    for (const _film of this.chosen) this.quality.keep(file);
    return new Set(this.chosen.keys());
  }
}

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
): readonly (readonly [Column, Suspicion])[] {
  const checks: readonly (readonly [boolean, Column, Suspicion])[] = [
    [budget > 0 && budget < TINY_BUDGET && revenue > 0, 'budget', 'tinyBudget'],
    [film.releaseDate > today, 'release_date', 'future'],
    [voteAverage < 0 || voteAverage > 10, 'vote_average', 'outOfRange'],
    [runtime === 0, 'runtime', 'noRuntime'],
    [runtime !== null && runtime > LONG_RUNTIME, 'runtime', 'longRuntime'],
  ];
  return checks.filter(([holds]) => holds).map(([, column, problem]) => [column, problem]);
}
