import type { GroupChart } from '../data.ts';
import type { Drawing } from '../drawing.ts';
import type { Style } from '../style.ts';
import { labelAxis } from './label-axis.ts';

/** In shares of the width. */
const HEIGHT = 0.55;

/** Columns of several series. */
export function groups(chart: GroupChart, style: Style): Drawing {
  const { palette, width } = style;
  const rows = chart.items.flatMap(({ label, values }) =>
    values.map((value, index) => ({ label, value, series: chart.series[index] ?? '', index })),
  );
  return {
    height: width * HEIGHT,
    layer: [
      {
        data: { values: rows },
        mark: { type: 'bar' },
        encoding: {
          x: {
            field: 'label',
            type: 'ordinal',
            sort: null,
            title: chart.across,
            scale: { paddingInner: 0.2 },
            axis: labelAxis(
              chart.items.map(({ label }) => label),
              style,
            ),
          },
          y: {
            field: 'value',
            type: 'quantitative',
            title: chart.up,
            stack: chart.stacked ? 'zero' : null,
            axis: { tickCount: 5 },
          },
          ...(!chart.stacked && { xOffset: { field: 'series', sort: [...chart.series] } }),
          color: {
            field: 'series',
            type: 'nominal',
            title: null,
            sort: [...chart.series],
            scale: { domain: [...chart.series], range: [palette.main, palette.mark] },
          },
          order: { field: 'index', type: 'quantitative' },
        },
      },
    ],
  };
}
