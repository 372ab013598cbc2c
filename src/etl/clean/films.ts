import type { CsvRecord } from '../../sources/csv/csv.ts';
import type { Table, TableOptions } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import type { Place, QualityLog } from '../quality-log.ts';
import { openInput } from '../tables/open-input.ts';
import { parseId, present } from './cells.ts';
import { parseDate } from './dates.ts';
import { type FigureName, readFigure } from './figures.ts';

/** The columns that the catalogue is made of; `homepage` and `video` are nobody's. */
const COLUMNS = [
  'belongs_to_collection',
  'budget',
  'genres',
  'id',
  'original_language',
  'overview',
  'popularity',
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

/** Those that a cleaned file has no more: features that need them do without. */
const OPTIONAL = ['adult', 'imdb_id', 'original_title', 'poster_path'] as const;

export type FilmColumn = (typeof COLUMNS)[number] | (typeof OPTIONAL)[number];

/** A film that is in the catalogue. */
export interface Film {
  readonly id: number;
  readonly place: Place;
  readonly title: string;
  readonly originalTitle: string;
  /** YYYY-MM-DD */
  readonly releaseDate: string;
  /** Null where the file has none, or none that can be. */
  readonly figures: Readonly<Record<FigureName, number | null>>;
  /** A cell as the file has it, empty where it says that there is nothing. */
  cell(column: FilmColumn): string;
}

/** @throws DataError when columns are lacking. */
export function openFilms(source: Source, options: TableOptions): Promise<Table<FilmColumn>> {
  return openInput<FilmColumn>(source, COLUMNS, options, OPTIONAL);
}

/** @returns the film of a record, or nothing when it is none, or has no valid release date; the report then says why. */
export function readFilm(
  table: Table<FilmColumn>,
  record: CsvRecord,
  quality: QualityLog,
): Film | undefined {
  const place = { file: table.file, line: record.line, id: table.cell(record, 'id') };
  const cell = (column: FilmColumn): string => present(table.cell(record, column));
  const id = parseId(place.id);
  quality.read(table.file);
  if (id === undefined || record.fields.length > table.header.length) {
    quality.drop(place, 'malformed');
    return undefined;
  }
  table.header.forEach((column, index) => {
    const text = present(record.fields[index] ?? '');
    if (text === '' || text === '[]') quality.miss(table.file, column);
  });
  const releaseDate = readDate(cell('release_date'), place, quality);
  if (releaseDate === undefined) {
    quality.drop(place, 'undated');
    return undefined;
  }
  // A title is taken at its word, unless the other one says that there is none.
  const original = table.cell(record, 'original_title');
  const title = cell('title') || present(original) || (original && table.cell(record, 'title'));
  if (title === '' || title === undefined) {
    quality.drop(place, 'untitled');
    return undefined;
  }
  const figures = readFigures(table, cell, place, quality);
  return {
    id,
    place,
    title,
    originalTitle: present(original) || title,
    releaseDate,
    figures,
    cell,
  };
}

function readDate(text: string, place: Place, quality: QualityLog): string | undefined {
  if (text === '') return undefined;
  quality.fill(place.file, 'release_date');
  const date = parseDate(text);
  if (date === undefined) quality.suspect(place, 'release_date', 'unreadableCell', text);
  return date;
}

function readFigures(
  { decimal }: Table<FilmColumn>,
  cell: Film['cell'],
  place: Place,
  quality: QualityLog,
): Film['figures'] {
  const read = (name: FigureName): number | null => {
    const text = cell(name);
    if (text !== '') quality.fill(place.file, name);
    const { value, problem } = readFigure(name, text, decimal);
    if (problem) quality.suspect(place, name, problem, text);
    return value;
  };
  return {
    budget: read('budget'),
    revenue: read('revenue'),
    runtime: read('runtime'),
    vote_average: read('vote_average'),
    vote_count: read('vote_count'),
    popularity: read('popularity'),
  };
}
