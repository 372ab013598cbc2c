import type { Chart } from '../../reply/chart.ts';

/** What every chart of the report says besides its numbers; see `Chart`. */
interface Axes {
  readonly locale: string;
  /** What stands along the horizontal axis, with its unit. */
  readonly across: string;
  /** What stands along the vertical axis, with its unit. */
  readonly up: string;
}

/** Columns in groups: each label has one for each series, beside each other or on top of each other. */
export interface GroupChart extends Axes {
  readonly form: 'groups';
  readonly stacked: boolean;
  readonly series: readonly string[];
  readonly items: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** Series over the years; where one has no value its line is broken. */
export interface LineChart extends Axes {
  readonly form: 'lines';
  readonly logarithmic?: boolean;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly year: number; readonly value: number }[];
  }[];
}

export interface Cell {
  readonly column: string;
  readonly row: string;
  readonly value: number;
  /** Written into the cell, where there is room. */
  readonly text?: string;
}

/** A table whose cells are coloured by value. */
export interface HeatChart extends Axes {
  readonly form: 'heat';
  readonly columns: readonly string[];
  /** From top to bottom. */
  readonly rows: readonly string[];
  readonly cells: readonly Cell[];
  /** What the colours are, with their unit. */
  readonly measure: string;
  /** Where one colour ends and the next begins: six values for seven colours. */
  readonly steps: readonly number[];
  /** Colours on both sides of zero. */
  readonly diverging?: boolean;
}

/** Words, the bigger the more often. */
export interface CloudChart {
  readonly form: 'cloud';
  readonly locale: string;
  /** The most frequent first. */
  readonly words: readonly { readonly text: string; readonly count: number }[];
}

/** Anything that can be drawn. The forms of `Chart` are also sent into chats. */
export type Drawable = Chart | GroupChart | LineChart | HeatChart | CloudChart;
