import 'vega';

declare module 'vega' {
  /** How vega measures texts; left out of its own types. */
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: number | string }, text: unknown) => number;
  };
}
