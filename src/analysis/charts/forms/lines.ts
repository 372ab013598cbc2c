import type { LineChart } from '../data.ts';
import type { Drawing } from '../drawing.ts';
import { powersOfTen } from '../scales.ts';
import type { Style } from '../style.ts';

/** In shares of the width. */
const HEIGHT = 0.5;

/** Up to so many years all have their label. */
const TICKS_MAX = 14;

/** Series told apart by colour and by dashes. */
const DASHES = [
  [1, 0],
  [7, 3],
  [2, 2],
  [10, 3, 2, 3],
  [4, 4],
  [14, 4],
];

/** Series over the years. */
export function lines(chart: LineChart, { palette, width, fontSize }: Style): Drawing {
  const names = chart.series.map(({ name }) => name);
  const rows = chart.series.flatMap(({ name, points }) =>
    points.map(({ year, value }) => ({ year, value, series: name })),
  );
  const values = rows.map(({ value }) => value);
  const years = [...new Set(rows.map(({ year }) => year))];
  const powers = chart.logarithmic ? powersOfTen(values) : [];
  const legend = names.length > 1 ? { symbolType: 'stroke' as const, columns: 4 } : null;
  return {
    height: width * HEIGHT,
    layer: [
      {
        data: { values: rows },
        mark: { type: 'line', strokeWidth: fontSize / 5, interpolate: 'linear' },
        encoding: {
          x: {
            field: 'year',
            type: 'quantitative',
            title: chart.across,
            scale: { zero: false, nice: false },
            axis: { format: 'd', grid: false, ...(years.length <= TICKS_MAX && { values: years }) },
          },
          y: {
            field: 'value',
            type: 'quantitative',
            title: chart.up,
            ...(chart.logarithmic
              ? {
                  scale: { type: 'log', domain: [powers[0] ?? 1, powers.at(-1) ?? 10] },
                  axis: { values: powers },
                }
              : { axis: { tickCount: 5 } }),
          },
          color: {
            field: 'series',
            type: 'nominal',
            title: null,
            sort: names,
            scale: { domain: names, range: palette.series.slice(0, names.length) },
            legend,
          },
          strokeDash: {
            field: 'series',
            type: 'nominal',
            title: null,
            sort: names,
            scale: { domain: names, range: DASHES.slice(0, names.length) },
            legend,
          },
        },
      },
    ],
  };
}
