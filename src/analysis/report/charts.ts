import type { BarChart, ChartItem } from '../../reply/chart.ts';
import type { Wording } from '../../wording/formats.ts';

interface Head {
  readonly title: string;
  /** What the labels are. */
  readonly category: string;
  /** What the values are, with their unit. */
  readonly measure: string;
  readonly logarithmic?: boolean;
}

/** Bars of named values. */
export const barChart = (
  head: Head,
  items: readonly ChartItem[],
  { locale }: Wording,
): BarChart => ({ form: 'bars', ...head, locale, items });

/** Columns of values in an order of their own. */
export const columnChart = (
  head: Head,
  items: readonly ChartItem[],
  { locale }: Wording,
): BarChart => ({ form: 'columns', ...head, locale, items });
