/** A number under its name: a bar, a column, or a point in time. */
export interface ChartItem {
  readonly label: string;
  readonly value: number;
  /** The value as people read it: "3,549", "12.4×". */
  readonly text: string;
  /** Whether the answer is about this one; it stands out. */
  readonly marked?: boolean;
}

export interface DatedItem extends ChartItem {
  /** ISO date. */
  readonly date: string;
}

interface ChartHead {
  readonly title: string;
  /** What a reader must know to read the numbers: which films count. */
  readonly subtitle?: string;
  /** A BCP 47 tag: how the numbers of the axes are written. */
  readonly locale: string;
  /** What the labels are: the title of their axis. */
  readonly category: string;
  /** What the values are, with their unit: the title of their axis. */
  readonly measure: string;
  /** Powers of ten stand at equal distances. Every value is then over 0. */
  readonly logarithmic?: boolean;
}

/** Categories: names beside horizontal bars, or short labels in an order of their own under columns. */
export interface BarChart extends ChartHead {
  readonly form: 'bars' | 'columns';
  readonly items: readonly ChartItem[];
}

/** Things that happened on a day. */
export interface PointChart extends ChartHead {
  readonly form: 'points';
  readonly items: readonly DatedItem[];
  /** A value to compare with. */
  readonly reference: { readonly value: number; readonly label: string };
}

/** The data of a chart: pictures are drawn from it, and bars of characters where there are no pictures. */
export type Chart = BarChart | PointChart;

/** What makes pictures of charts. */
export interface ChartPictures {
  /** The chart as PNG. @throws Error when it can't be drawn */
  png(chart: Chart): Promise<Uint8Array>;
}
