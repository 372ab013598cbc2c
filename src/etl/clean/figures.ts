import type { Suspicion } from '../../wording/etl-report.ts';
import { parseNumber } from './cells.ts';

/** What a figure of a film can be; anything else is a slip, and no figure. */
const RANGES = {
  /** US dollars. */
  budget: { least: 0, most: 1e12, whole: true },
  revenue: { least: 0, most: 1e12, whole: true },
  /** Minutes: the longest film there is has 51,420. */
  runtime: { least: 0, most: 100_000, whole: false },
  vote_average: { least: 0, most: 10, whole: false },
  vote_count: { least: 0, most: 1e8, whole: true },
  popularity: { least: 0, most: 1e6, whole: false },
} as const;

export type FigureName = keyof typeof RANGES;

/** A figure as it was read: null when there is none, with why not when something stands there. */
export interface Figure {
  readonly value: number | null;
  readonly problem?: Extract<Suspicion, 'unreadableCell' | 'outOfRange'>;
}

/** Reads the text of a figure. */
export function readFigure(name: FigureName, text: string, decimal: '.' | ','): Figure {
  const number = parseNumber(text, decimal);
  if (number === undefined) return { value: null };
  if (Number.isNaN(number)) return { value: null, problem: 'unreadableCell' };
  const { least, most, whole } = RANGES[name];
  if (number < least || number > most) return { value: null, problem: 'outOfRange' };
  return { value: whole ? Math.trunc(number) : number };
}
