import type { DatedItem, PointChart } from '../../../reply/chart.ts';
import { boxAround } from '../boxes.ts';
import type { Drawing } from '../drawing.ts';
import { type Named, placeNames } from '../place-names.ts';
import { domainOf, tightLogarithm } from '../scales.ts';
import type { Style } from '../style.ts';
import { textWidth } from '../text-width.ts';

/** In shares of the width. */
const HEIGHT = 0.58;
/** More names than this hide the points. */
const NAMES_MAX = 8;
/** Names beside the size of the axes' labels. */
const SMALL = 0.85;
const YEAR_MS = 365 * 86_400_000;
/** What stays free at both ends of the time, in shares of it. */
const MARGIN = 0.06;

/** Things over time; the highest and the lowest of them have their names, where those have room. */
export function points(chart: PointChart, { palette, width, fontSize }: Style): Drawing {
  const { items, logarithmic = false, reference } = chart;
  const height = width * HEIGHT;
  const values = [...items.map(({ value }) => value), reference.value];
  const { domain, ticks } = logarithmic
    ? tightLogarithm(values)
    : { domain: domainOf(values, false, 0.1), ticks: undefined };
  const time = timeOf(items);
  const plot = { width: width - 6 * fontSize, height: height - 6 * fontSize };
  const small = fontSize * SMALL;
  const scale = logarithmic ? Math.log10 : (value: number) => value;
  const unscale = logarithmic ? (value: number) => 10 ** value : (value: number) => value;
  const [low, high] = [scale(domain[0]), scale(domain[1])];
  const toY = (value: number) => plot.height * (1 - (scale(value) - low) / (high - low));
  const toValue = (y: number) => unscale(low + (1 - y / plot.height) * (high - low));
  const toX = (date: string) => plot.width * ((Date.parse(date) - time[0]) / (time[1] - time[0]));
  const toTime = (x: number) => time[0] + (x / plot.width) * (time[1] - time[0]);

  const line = toY(reference.value);
  const lineName = textWidth(reference.label, small);
  const names = placeNames(
    fromBothEnds(items).map(
      ({ date, value, label }): Named => ({ x: toX(date), y: toY(value), name: label }),
    ),
    NAMES_MAX,
    {
      ...plot,
      fontSize: small,
      occupied: [
        boxAround(plot.width / 2, line, plot.width, 2),
        boxAround(plot.width - lineName / 2, line + small, lineName, small * 1.6),
      ],
    },
  );
  const x = {
    field: 'date',
    type: 'temporal' as const,
    title: chart.category,
    scale: { domain: time, type: 'utc' as const },
    axis: { format: '%Y', grid: false, tickCount: 6, labelOverlap: 'greedy' as const },
  };
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    title: chart.measure,
    scale: { type: logarithmic ? ('log' as const) : ('linear' as const), domain, nice: false },
    axis: ticks ? { values: ticks } : { tickCount: 5 },
  };
  return {
    height,
    layer: [
      {
        data: { values: [{ value: reference.value }] },
        mark: { type: 'rule', color: palette.faint, strokeDash: [6, 4] },
        encoding: { y },
      },
      {
        data: { values: [{ value: reference.value, label: reference.label }] },
        mark: {
          type: 'text',
          align: 'right',
          baseline: 'top',
          dy: 4,
          color: palette.faint,
          fontSize: small,
        },
        encoding: { x: { value: 'width' }, y, text: { field: 'label' } },
      },
      {
        data: {
          values: items.map(({ date, value, marked = false }) => ({ date, value, marked })),
        },
        mark: { type: 'point', filled: true, size: fontSize * 7, opacity: 0.85 },
        encoding: {
          x,
          y,
          color: {
            condition: { test: 'datum.marked', value: palette.mark },
            value: palette.main,
          },
        },
      },
      {
        data: {
          values: names.map(({ name, ...place }) => ({
            name,
            date: toTime(place.x),
            value: toValue(place.y),
          })),
        },
        mark: { type: 'text', baseline: 'middle', fontSize: small },
        encoding: { x, y, text: { field: 'name' } },
      },
    ],
  };
}

/** The time of the first and the last with some days around them, in milliseconds since 1970. */
function timeOf(items: readonly DatedItem[]): [number, number] {
  const times = items.map(({ date }) => Date.parse(date));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const around = Math.max((last - first) * MARGIN, YEAR_MS);
  return [first - around, last + around];
}

/** The highest, the lowest, the second highest, the second lowest… */
function fromBothEnds(items: readonly DatedItem[]): DatedItem[] {
  const byValue = [...items].sort((a, b) => b.value - a.value);
  const ordered: DatedItem[] = [];
  while (byValue.length > 0) {
    const next = ordered.length % 2 === 0 ? byValue.shift() : byValue.pop();
    if (next) ordered.push(next);
  }
  return ordered;
}
