import type { BarChart } from '../../../reply/chart.ts';
import type { Drawing } from '../drawing.ts';
import { BOLD } from '../font.ts';
import { domainOf, powersOfTen } from '../scales.ts';
import { shorten } from '../shorten.ts';
import type { Style } from '../style.ts';
import { textWidth } from '../text-width.ts';

/** Of the width, what labels may take at most. */
const LABELS_SHARE = 0.4;
/** A bar with its gap, in font sizes. */
const STEP = 1.9;
/** The axes with their titles, in font sizes. */
const AXIS = 6;

/** Names beside bars, the first on top, with the numbers at their ends. */
export function bars(chart: BarChart, { palette, width, fontSize }: Style): Drawing {
  const { items, logarithmic = false } = chart;
  const values = items.map(({ value }) => value);
  const widest = (texts: readonly string[], weight: number) =>
    Math.max(0, ...texts.map((text) => textWidth(text, fontSize, weight)));
  const labels = Math.min(
    widest(
      items.map(({ label }) => label),
      400,
    ),
    width * LABELS_SHARE,
  );
  const numbers = widest(
    items.map(({ text }) => text),
    BOLD,
  );
  const plot = width - labels - 3 * fontSize;
  const domain = domainOf(values, logarithmic, (numbers + fontSize) / plot);
  const rows = items.map(({ label, value, text, marked = false }, index) => ({
    key: String(index),
    label,
    value,
    text,
    marked,
    zero: domain[0],
  }));
  const labelOf = Object.fromEntries(
    rows.map(({ key, label }) => [key, shorten(label, width * LABELS_SHARE, fontSize)]),
  );
  const y = {
    field: 'key',
    type: 'ordinal' as const,
    sort: null,
    title: chart.category,
    axis: {
      labelExpr: `${JSON.stringify(labelOf)}[datum.value]`,
      labelLimit: 0,
      maxExtent: width,
      titleAngle: 0,
      titleAnchor: 'end' as const,
      titleAlign: 'right' as const,
      titleBaseline: 'bottom' as const,
      titleX: -fontSize / 2,
      titleY: -fontSize / 2,
    },
  };
  const x = {
    field: 'value',
    type: 'quantitative' as const,
    title: chart.measure,
    scale: { type: logarithmic ? ('log' as const) : ('linear' as const), domain, nice: false },
    axis: {
      labelOverlap: 'greedy' as const,
      ...(logarithmic ? { values: powersOfTen(values) } : { tickCount: 5 }),
    },
  };
  return {
    height: items.length * fontSize * STEP + AXIS * fontSize,
    layer: [
      {
        data: { values: rows },
        mark: { type: 'bar', height: { band: 0.72 } },
        encoding: {
          y,
          x,
          x2: { field: 'zero' },
          color: {
            condition: { test: 'datum.marked', value: palette.mark },
            value: palette.main,
          },
        },
      },
      {
        data: { values: rows },
        mark: { type: 'text', align: 'left', dx: fontSize * 0.35, baseline: 'middle' },
        encoding: { y, x, text: { field: 'text' } },
      },
    ],
  };
}
