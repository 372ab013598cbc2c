import type { DatedItem, PointChart } from '../../core/chart.ts';
import { type Box, boxAround, overlap } from '../boxes.ts';
import type { Drawing } from '../drawing.ts';
import { domainOf, powersOfTen } from '../scales.ts';
import type { Style } from '../style.ts';
import { textWidth } from '../text-width.ts';

/** In shares of the width. */
const HEIGHT = 0.58;
/** More names than this hide the points. */
const NAMES_MAX = 8;
/** Names beside the size of the axes' labels. */
const SMALL = 0.85;
const DAY_MS = 86_400_000;
/** What stays free at both ends of the time, in shares of it. */
const MARGIN = 0.06;

/** Things over time; the highest and the lowest of them have their names, where those have room. */
export function points(chart: PointChart, { palette, width, fontSize }: Style): Drawing {
  const { items, logarithmic = false, reference } = chart;
  const height = width * HEIGHT;
  const values = [...items.map(({ value }) => value), reference.value];
  const domain = domainOf(values, logarithmic, 0.06);
  const time = timeOf(items);
  const plotWidth = width - 6 * fontSize;
  const plotHeight = height - 6 * fontSize;
  const place = (item: DatedItem) => ({
    x: plotWidth * share(Date.parse(item.date), time),
    y: plotHeight * (1 - share(scaled(item.value), domain.map(scaled))),
  });
  function scaled(value: number): number {
    return logarithmic ? Math.log10(value) : value;
  }
  const line = plotHeight * (1 - share(scaled(reference.value), domain.map(scaled)));
  const lineWidth = textWidth(reference.label, fontSize * SMALL);
  const named = chooseNames(items, place, plotWidth, fontSize, [
    boxAround(plotWidth / 2, line, plotWidth, 2),
    boxAround(plotWidth - lineWidth / 2, line + fontSize, lineWidth, fontSize * 1.4),
  ]);
  const rows = items.map((item) => ({
    date: item.date,
    value: item.value,
    marked: item.marked ?? false,
    name: named.has(item) ? item.label : '',
  }));
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
    axis: logarithmic ? { values: powersOfTen(values) } : { tickCount: 5 },
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
          fontSize: fontSize * SMALL,
        },
        encoding: { x: { value: 'width' }, y, text: { field: 'label' } },
      },
      {
        data: { values: rows },
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
        data: { values: rows },
        mark: { type: 'text', baseline: 'bottom', dy: -fontSize * 0.5, fontSize: fontSize * SMALL },
        encoding: { x, y, text: { field: 'name' } },
      },
    ],
  };
}

const share = (value: number, [from = 0, to = 1]: readonly number[]): number =>
  (value - from) / (to - from);

/** The time of the first and the last with some days around them, in milliseconds since 1970. */
function timeOf(items: readonly DatedItem[]): [number, number] {
  const times = items.map(({ date }) => Date.parse(date));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const around = Math.max((last - first) * MARGIN, 365 * DAY_MS);
  return [first - around, last + around];
}

/** The items whose names are written: from both ends of the values inwards, as far as names don't meet. */
function chooseNames(
  items: readonly DatedItem[],
  place: (item: DatedItem) => { x: number; y: number },
  plotWidth: number,
  fontSize: number,
  occupied: readonly Box[],
): ReadonlySet<DatedItem> {
  const byValue = [...items].sort((a, b) => b.value - a.value);
  const fromBothEnds = byValue.map((_, index) =>
    index % 2 === 0 ? byValue[index / 2] : byValue.at(-(index + 1) / 2),
  );
  const taken = [...occupied];
  for (const item of items) {
    const { x, y } = place(item);
    taken.push(boxAround(x, y, fontSize * 0.6, fontSize * 0.6));
  }
  const named = new Set<DatedItem>();
  for (const item of fromBothEnds) {
    if (item === undefined || named.size === NAMES_MAX) continue;
    const { x, y } = place(item);
    const width = textWidth(item.label, fontSize * SMALL) + 6;
    const box = boxAround(x, y - fontSize * 1.05, width, fontSize * 1.1);
    if (box.left < 0 || box.right > plotWidth || box.top < 0) continue;
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    named.add(item);
  }
  return named;
}
