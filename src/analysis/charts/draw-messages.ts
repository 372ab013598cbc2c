import type { Chart } from '../../reply/chart.ts';

/** What the process that draws is asked. */
export interface DrawRequest {
  readonly id: number;
  readonly chart: Chart;
}

/** What it answers: the picture, or what went wrong. */
export type DrawAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly problem: string };
