import { DataError } from '../core/errors.ts';
import { badCell } from '../wording/sources.ts';
import type { CsvRecord } from './csv/csv.ts';
import { openTable, type TableOptions } from './csv/table.ts';
import type { Source } from './files/source.ts';

/** A line of `afinidades.csv`: who loved one film may see another, and why. Ids are IMDb's. */
export interface AffinityLine {
  readonly line: number;
  readonly imdbId: string;
  /** From 1, the best first. */
  readonly place: number;
  readonly otherId: string;
  /** What both share, in Spanish. */
  readonly motive: string;
}

/** A line of `sinopsis_es.csv`. */
export interface SynopsisLine {
  readonly line: number;
  readonly imdbId: string;
  readonly synopsis: string;
}

/** A line of `animos_es.csv`: how people say that films are, and films that are so. */
export interface MoodLine {
  readonly line: number;
  /** In Spanish; the first is what it is called, as it follows "películas". */
  readonly names: readonly string[];
  /** The data's keywords that say the same. */
  readonly keywords: readonly string[];
  readonly imdbIds: readonly string[];
}

/** A line of `estudios.csv`: who makes films, as people call them. */
export interface StudioLine {
  readonly line: number;
  /** The first is what it is called, as it follows "películas". */
  readonly names: readonly string[];
  /** The data's names of the companies that it is. */
  readonly companies: readonly string[];
  /** The data's keywords that say the same. */
  readonly keywords: readonly string[];
}

type Form = keyof typeof FORMS;

/** What a cell may hold, by its form. */
const FORMS = {
  imdbId: /^tt\d{7,8}$/,
  imdbIds: /^tt\d{7,8}(?:;tt\d{7,8})*$/,
  place: /^[1-9]\d?$/,
  text: /\p{L}/u,
  maybeText: /^/,
} as const;

/**
 * Reads `afinidades.csv`.
 * @throws DataError that names file, line and what is wrong with the first cell that can't be right
 */
export async function* readAffinityLines(
  source: Source,
  options: TableOptions,
): AsyncGenerator<AffinityLine> {
  const forms = {
    imdb_id: 'imdbId',
    orden: 'place',
    imdb_id_afin: 'imdbId',
    motivo: 'text',
  } as const;
  for await (const { line, cells } of readLines(source, forms, options)) {
    yield {
      line,
      imdbId: cells.imdb_id,
      place: Number(cells.orden),
      otherId: cells.imdb_id_afin,
      motive: cells.motivo,
    };
  }
}

/**
 * Reads `sinopsis_es.csv`.
 * @throws DataError as `readAffinityLines`
 */
export async function* readSynopsisLines(
  source: Source,
  options: TableOptions,
): AsyncGenerator<SynopsisLine> {
  const forms = { imdb_id: 'imdbId', sinopsis: 'text' } as const;
  for await (const { line, cells } of readLines(source, forms, options)) {
    yield { line, imdbId: cells.imdb_id, synopsis: cells.sinopsis };
  }
}

/**
 * Reads `animos_es.csv`.
 * @throws DataError as `readAffinityLines`
 */
export async function* readMoodLines(
  source: Source,
  options: TableOptions,
): AsyncGenerator<MoodLine> {
  const forms = { nombres: 'text', keywords: 'maybeText', imdb_ids: 'imdbIds' } as const;
  for await (const { line, cells } of readLines(source, forms, options)) {
    yield {
      line,
      names: cells.nombres.split(';'),
      keywords: parts(cells.keywords),
      imdbIds: cells.imdb_ids.split(';'),
    };
  }
}

/**
 * Reads `estudios.csv`.
 * @throws DataError as `readAffinityLines`
 */
export async function* readStudioLines(
  source: Source,
  options: TableOptions,
): AsyncGenerator<StudioLine> {
  const forms = { nombres: 'text', productoras: 'text', keywords: 'maybeText' } as const;
  for await (const { line, cells } of readLines(source, forms, options)) {
    yield {
      line,
      names: cells.nombres.split(';'),
      companies: cells.productoras.split(';'),
      keywords: parts(cells.keywords),
    };
  }
}

const parts = (text: string): string[] => text.split(';').filter((part) => part !== '');

async function* readLines<Column extends string>(
  source: Source,
  forms: Readonly<Record<Column, Form>>,
  options: TableOptions,
): AsyncGenerator<{ line: number; cells: Record<Column, string> }> {
  const columns = Object.keys(forms) as Column[];
  const table = await openTable(source, columns, options);
  const checked = (record: CsvRecord, column: Column): [Column, string] => {
    const value = table.cell(record, column).trim();
    if (FORMS[forms[column]].test(value)) return [column, value];
    throw new DataError(badCell(table.file, record.line, column, value, forms[column]), {
      file: table.file,
    });
  };
  for await (const records of table.batches) {
    for (const record of records) {
      const cells = Object.fromEntries(columns.map((column) => checked(record, column)));
      yield { line: record.line, cells: cells as Record<Column, string> };
    }
  }
}
