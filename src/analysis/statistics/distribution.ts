import type { Catalogue } from '../../catalogue/open.ts';
import { bins, type Measure, summaries } from '../../catalogue/queries/statistics/distributions.ts';
import type { Selection } from '../../catalogue/queries/statistics/selection.ts';
import type { Wording } from '../../wording/formats.ts';
import { type BinItem, binItems } from './bin-items.ts';

/** How a measure is distributed over the films where it is known; at least one is. */
export interface Distribution {
  /** Films in the selection. */
  readonly films: number;
  readonly known: number;
  readonly median: number;
  readonly mean: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly items: readonly BinItem[];
}

/** @returns undefined when the measure is known of no film of the selection */
export async function readDistribution(
  catalogue: Catalogue,
  measure: Measure,
  selection: Selection,
  edges: readonly number[],
  wording: Wording,
  name: (edge: number) => string,
): Promise<Distribution | undefined> {
  const summary = await catalogue.first(summaries[measure], selection);
  if (!summary || summary.known === 0) return undefined;
  const counts = await catalogue.all(bins[measure], { ...selection, edges });
  const { films, known, median, mean, lowerQuartile, upperQuartile } = summary;
  return {
    films,
    known,
    median: median ?? 0,
    mean: mean ?? 0,
    lowerQuartile: lowerQuartile ?? 0,
    upperQuartile: upperQuartile ?? 0,
    items: binItems(counts, edges, wording, name),
  };
}
