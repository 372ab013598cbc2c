import type { Bin } from '../../catalogue/queries/statistics/distributions.ts';
import type { ChartItem } from '../../reply/chart.ts';
import type { Wording } from '../../wording/formats.ts';

export interface BinItem extends ChartItem {
  /** Where the range ends; undefined for the last, which has no end. */
  readonly end: number | undefined;
}

/**
 * The columns of a distribution, empty ones between full ones included.
 * @param edges where one range ends and the next begins, ascending
 * @param name how a number is written on the axis
 */
export function binItems(
  bins: readonly Bin[],
  edges: readonly number[],
  wording: Wording,
  name: (edge: number) => string,
): BinItem[] {
  const counts = new Map(bins.map(({ bin, count }) => [bin, count]));
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const bin = first + index;
    const count = counts.get(bin) ?? 0;
    return {
      label: rangeName(edges[bin - 1], edges[bin], name),
      value: count,
      text: wording.integer(count),
      end: edges[bin],
    };
  });
}

function rangeName(
  from: number | undefined,
  to: number | undefined,
  name: (edge: number) => string,
): string {
  if (from === undefined) return to === undefined ? '' : `< ${name(to)}`;
  return to === undefined ? `≥ ${name(from)}` : `${name(from)}–${name(to)}`;
}
