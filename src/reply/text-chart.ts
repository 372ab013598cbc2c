import type { ChartBlock } from './blocks.ts';
import type { Chart, ChartItem } from './chart.ts';
import { truncate } from './truncate.ts';

/** With label and number within the 80 columns of a narrow terminal. */
const BAR_MAX = 32;
const LABEL_MAX = 30;
/** More lines than this are no longer a picture. */
export const LINES_MAX = 40;

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A chart as lines of text. */
export interface TextChart {
  /** The title first, then what must be known to read it. */
  readonly head: readonly string[];
  /** Label, bar and number of each item, to be shown with letters of one width; the marked ones have an arrow. */
  readonly lines: readonly string[];
}

export function textChart({
  chart,
  scaleNote,
  restNote,
}: Pick<ChartBlock, 'chart' | 'scaleNote' | 'restNote'>): TextChart {
  const shown = chart.items.slice(0, LINES_MAX);
  const labels = shown.map(({ label }) => shorten(label));
  const width = Math.max(0, ...labels.map((label) => [...label].length));
  const length = lengths(chart);
  const anyMarked = shown.some(({ marked }) => marked);
  return {
    head: [
      chart.title,
      ...(chart.subtitle ? [chart.subtitle] : []),
      [chart.category, chart.measure, scaleNote].filter(Boolean).join(' · '),
    ],
    lines: [
      ...shown.map((item, index) => {
        const mark = anyMarked ? (item.marked ? '▶ ' : '  ') : '';
        const label = labels[index] ?? '';
        const padding = ' '.repeat(width - [...label].length);
        return `${mark}${label}${padding} ${bar(length(item))} ${item.text}`;
      }),
      ...(restNote ? [restNote] : []),
    ],
  };
}

/** A label of at most `LABEL_MAX` characters; what stands in parentheses at its end (a year, a number) is kept. */
function shorten(label: string): string {
  const end = [...label].length > LABEL_MAX ? (label.match(/ \([^()]{1,12}\)$/)?.[0] ?? '') : '';
  return truncate(label.slice(0, label.length - end.length), LABEL_MAX - end.length) + end;
}

/** How long each bar is, 0–1. Logarithms are taken from just under the smallest value. */
function lengths({ items, logarithmic }: Chart): (item: ChartItem) => number {
  const scale = logarithmic ? Math.log10 : (value: number) => value;
  const values = items.map(({ value }) => scale(value));
  const max = Math.max(...values);
  const min = logarithmic ? Math.min(...values) - 0.2 : 0;
  return ({ value }) => (max > min ? Math.max(0, (scale(value) - min) / (max - min)) : 0);
}

function bar(share: number): string {
  const eighths = Math.round(share * BAR_MAX * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
