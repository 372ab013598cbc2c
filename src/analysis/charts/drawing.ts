import type { TopLevelSpec } from 'vega-lite';

type Layered = Extract<TopLevelSpec, { layer: unknown }>;

/** What differs between the forms of charts: their layers, and how high they are with their axes, in pixels. */
export interface Drawing {
  readonly height: number;
  readonly layer: Layered['layer'];
}
