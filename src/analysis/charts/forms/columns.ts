import type { BarChart } from '../../../reply/chart.ts';
import type { Drawing } from '../drawing.ts';
import { domainOf, powersOfTen } from '../scales.ts';
import type { Style } from '../style.ts';
import { textWidth } from '../text-width.ts';
import { labelAxis } from './label-axis.ts';

/** In shares of the width. */
const HEIGHT = 0.52;

/** Labels in an order of their own, under columns; the numbers stand on them where all have room. */
export function columns(chart: BarChart, style: Style): Drawing {
  const { items, logarithmic = false } = chart;
  const { palette, width, fontSize } = style;
  const values = items.map(({ value }) => value);
  const step = (width - 6 * fontSize) / items.length;
  const numbered = items.every(({ text }) => textWidth(text, fontSize * 0.9) < step * 0.98);
  const domain = domainOf(values, logarithmic, 0.08);
  const rows = items.map(({ label, value, text, marked = false }) => ({
    label,
    value,
    text,
    marked,
    zero: domain[0],
  }));
  const x = {
    field: 'label',
    type: 'ordinal' as const,
    sort: null,
    title: chart.category,
    axis: labelAxis(
      items.map(({ label }) => label),
      style,
    ),
  };
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    title: chart.measure,
    scale: { type: logarithmic ? ('log' as const) : ('linear' as const), domain, nice: false },
    axis: logarithmic ? { values: powersOfTen(values) } : { tickCount: 5 },
  };
  const column = {
    data: { values: rows },
    mark: { type: 'bar' as const, width: { band: 0.78 } },
    encoding: {
      x,
      y,
      y2: { field: 'zero' },
      color: {
        condition: { test: 'datum.marked', value: palette.mark },
        value: palette.main,
      },
    },
  };
  const numbers = {
    data: { values: rows },
    mark: { type: 'text' as const, baseline: 'bottom' as const, dy: -3, fontSize: fontSize * 0.9 },
    encoding: { x, y, text: { field: 'text' } },
  };
  return { height: width * HEIGHT, layer: numbered ? [column, numbers] : [column] };
}
