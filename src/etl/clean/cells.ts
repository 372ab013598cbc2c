import { type Literal, type LiteralDict, parseLiteral } from '../../sources/kaggle/literal.ts';
import { LiteralError } from '../../sources/kaggle/literal-error.ts';
import type { Place, QualityLog } from '../quality.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ID = /^(\d{1,10})(?:\.0+)?$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MAX_ID = 2 ** 31 - 1;

/** @returns a positive id, written as an int or, as pandas does in columns with gaps, as `862.0`. */
export function parseId(text: string): number | undefined {
  const id = Number(ID.exec(text.trim())?.[1]);
  return id > 0 && id <= MAX_ID ? id : undefined;
}

/** @returns the text when it is `YYYY-MM-DD` and that day exists. */
export function parseDate(text: string): string | undefined {
  const [, year, month, day] = ISO_DATE.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return exists ? `${year}-${month}-${day}` : undefined;
}

/** @returns undefined for an empty cell, NaN for one that is no number. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
}

export function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Reads the nested cells of one record, noting in the report those that can't be read. */
export class NestedCells {
  private readonly quality: QualityLog;
  private readonly place: Place;

  constructor(quality: QualityLog, place: Place) {
    this.quality = quality;
    this.place = place;
  }

  /** @returns the dicts of a list; nothing from a cell that is empty or is not a list of dicts. */
  list(column: string, text: string): readonly LiteralDict[] {
    const value = this.read(column, text);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.refuse(column, text, []);
    const dicts = value.filter(isDict);
    if (dicts.length < value.length) this.refuse(column, text, undefined);
    return dicts;
  }

  /** @returns the dict of a cell; nothing when the cell is empty or holds something else. */
  dict(column: string, text: string): LiteralDict | undefined {
    const value = this.read(column, text);
    if (value === undefined || isDict(value)) return value;
    return this.refuse(column, text, undefined);
  }

  /** Notes that part of a cell was passed over. */
  refuse<T>(column: string, text: string, instead: T): T {
    this.quality.suspect(this.place, column, 'unreadableCell', text.slice(0, 200));
    return instead;
  }

  private read(column: string, text: string): Literal | undefined {
    if (text === '') return undefined;
    try {
      return parseLiteral(text);
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      return this.refuse(column, `${error.message}: ${text}`, undefined);
    }
  }
}

function isDict(value: Literal): value is LiteralDict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns a dict's entry when it is an int that fits an INTEGER column. */
export function intOf(dict: LiteralDict, key: string): number | undefined {
  const value = dict[key];
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_ID
    ? value
    : undefined;
}

/** @returns a dict's entry when it is a string with something in it. */
export function textOf(dict: LiteralDict, key: string): string | undefined {
  const value = dict[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
