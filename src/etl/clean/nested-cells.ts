import { type Literal, type LiteralDict, parseLiteral } from '../../sources/kaggle/literal.ts';
import { LiteralError } from '../../sources/kaggle/literal-error.ts';
import type { Place, QualityLog } from '../quality-log.ts';
import { MAX_ID } from './cells.ts';

/** What one item of a list is taken for; undefined when it can't be used. */
type ReadItem<T> = (item: LiteralDict) => T | undefined;

/**
 * Reads the nested cells of one record: Python literals as Kaggle has them, JSON, or plain names. Those that can't be
 * read are noted in the report, once each.
 */
export class NestedCells {
  private readonly quality: QualityLog;
  private readonly place: Place;

  constructor(quality: QualityLog, place: Place) {
    this.quality = quality;
    this.place = place;
  }

  /** @returns what can be used of a list, a name being a dict with nothing but its `name` */
  list<T>(column: string, text: string, read: ReadItem<T>): readonly T[] {
    if (text === '') return [];
    this.quality.fill(this.place.file, column);
    const value = literalOf(text);
    const entries = Array.isArray(value) ? value : [undefined];
    const items: T[] = [];
    for (const entry of entries) {
      const dict = asDict(entry);
      const item = dict && read(dict);
      if (item !== undefined) items.push(item);
    }
    if (items.length < entries.length) {
      const problem = items.length === 0 ? 'unreadableCell' : 'unreadableItem';
      this.quality.suspect(this.place, column, problem, problemOf(text));
    }
    return items;
  }

  /** @returns the dict of a cell, a name being one with nothing but its `name`; undefined when there is none */
  dict(column: string, text: string): LiteralDict | undefined {
    if (text === '') return undefined;
    this.quality.fill(this.place.file, column);
    const value = literalOf(text);
    const dict = asDict(Array.isArray(value) && value.length === 1 ? value[0] : value);
    if (dict === undefined) {
      this.quality.suspect(this.place, column, 'unreadableCell', problemOf(text));
    }
    return dict;
  }
}

/** What a cell holds; undefined when it can't be read. */
function literalOf(text: string): Literal | undefined {
  const trimmed = text.trim();
  if (!/^[[({]/.test(trimmed)) return namesOf(trimmed);
  // A key in double quotes is JSON's: Python writes one only around an apostrophe.
  const readers = /^\[?\s*\{\s*"/.test(trimmed) ? [readJson, readLiteral] : [readLiteral, readJson];
  for (const read of readers) {
    const value = read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Names one after the other, as `Drama|Comedy` or `Drama, Comedy`; what has brackets is a list that was cut. */
function namesOf(text: string): Literal[] | undefined {
  if (/[[\]{}]/.test(text) || /^[-+\d.,\s]+$/.test(text)) return undefined;
  const names = text.split(text.includes('|') ? '|' : /[,;]/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}

function readLiteral(text: string): Literal | undefined {
  try {
    return parseLiteral(text);
  } catch (error) {
    if (error instanceof LiteralError) return undefined;
    throw error;
  }
}

function readJson(text: string): Literal | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A cell that can't be read, with where it can't. */
function problemOf(text: string): string {
  try {
    parseLiteral(text);
    return text;
  } catch (error) {
    if (error instanceof LiteralError) return `${error.message}: ${text}`;
    throw error;
  }
}

function asDict(value: Literal | undefined): LiteralDict | undefined {
  if (typeof value === 'string' && value !== '') return { name: value };
  const isDict = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isDict ? value : undefined;
}

/** @returns a dict's entry when it is an int that fits an INTEGER column */
export function intOf(dict: LiteralDict, key: string): number | undefined {
  const value = dict[key];
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_ID
    ? value
    : undefined;
}

/** @returns a dict's entry when it is a string with something in it */
export function textOf(dict: LiteralDict, key: string): string | undefined {
  const value = dict[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
