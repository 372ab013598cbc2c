import type { HeatChart } from '../data.ts';
import type { Drawing } from '../drawing.ts';
import type { Style } from '../style.ts';
import { labelAxis } from './label-axis.ts';

/** A row of cells, in font sizes. */
const ROW = 2.1;
/** In pixels: vega would let the axis' title stand on wider labels. */
const LABELS_MAX = 400;
/** The axes and the legend, in font sizes. */
const AROUND = 11;

/** A table of coloured cells. */
export function heat(chart: HeatChart, style: Style): Drawing {
  const { palette, fontSize } = style;
  const rows = chart.cells.map(({ column, row, value, text = '' }) => ({
    column,
    row,
    value,
    text,
  }));
  const range = chart.diverging ? palette.diverging : palette.ramp;
  const [lowest = 0] = chart.steps;
  const highest = chart.steps.at(-1) ?? 0;
  // From here on the colours of a ramp are nearer to the ink than to the background.
  const strong = chart.steps[3] ?? highest;
  const x = {
    field: 'column',
    type: 'ordinal' as const,
    sort: [...chart.columns],
    scale: { domain: [...chart.columns] },
    title: chart.across,
    axis: labelAxis(chart.columns, style),
  };
  const y = {
    field: 'row',
    type: 'ordinal' as const,
    sort: [...chart.rows],
    scale: { domain: [...chart.rows] },
    title: chart.up,
    axis: { labelLimit: 0, maxExtent: LABELS_MAX },
  };
  return {
    height: chart.rows.length * fontSize * ROW + AROUND * fontSize,
    layer: [
      {
        data: { values: rows },
        mark: { type: 'rect' },
        encoding: {
          x,
          y,
          color: {
            field: 'value',
            type: 'quantitative',
            title: chart.measure,
            scale: { type: 'threshold', domain: [...chart.steps], range: [...range] },
            legend: {
              type: 'gradient',
              direction: 'horizontal',
              titleOrient: 'top',
              gradientLength: 28 * fontSize,
            },
          },
        },
      },
      {
        data: { values: rows },
        mark: { type: 'text', fontSize: fontSize * 0.9 },
        encoding: {
          x,
          y,
          text: { field: 'text' },
          color: {
            condition: {
              test: chart.diverging
                ? `datum.value >= ${highest} || datum.value < ${lowest}`
                : `datum.value >= ${strong}`,
              value: palette.inverse,
            },
            value: palette.ink,
          },
        },
      },
    ],
  };
}
