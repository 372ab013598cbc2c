import type { Measures } from './measure.ts';

const HEADER = [
  'system',
  'nDCG@5',
  '95 %',
  'HR@5',
  '95 %',
  'films',
  'of',
  'votes',
  'saga',
  'much',
  'mid',
  'little',
];

const share = (value: number): string => value.toFixed(3);
const interval = ([low, high]: readonly [number, number]): string => `${share(low)}–${share(high)}`;

/** The measures as a table for a terminal. */
export function formatTable(measures: readonly Measures[]): string {
  const rows = measures.map((m) => [
    m.name,
    share(m.ndcg),
    interval(m.ndcgInterval),
    share(m.hitRate),
    interval(m.hitInterval),
    String(m.covered),
    String(m.asked),
    String(m.medianVotes),
    `${(m.sameSaga * 100).toFixed(1)} %`,
    ...m.byThird.map(share),
  ]);
  const widths = HEADER.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [line(HEADER), ...rows.map(line)].join('\n');
}
