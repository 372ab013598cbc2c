import type { Catalogue } from '../../catalogue/open.ts';
import type { Selection } from '../../catalogue/queries/statistics/selection.ts';
import type { BarChart } from '../../reply/chart.ts';
import type { Wording } from '../../wording/formats.ts';

/** What is seen of some films: sentences, and the chart where there is something to draw. */
export interface Statistic {
  readonly sentences: readonly string[];
  readonly chart: BarChart;
}

/** What themes are read from. */
export interface ThemeSource {
  readonly catalogue: Catalogue;
  readonly wording: Wording;
  /** The title by which a film is shown, where it isn't the one in the data. */
  readonly titleOf?: (id: number) => string | undefined;
}

/** A view on a selection of films. */
export interface Theme {
  /** How it is offered, in Spanish. */
  readonly label: string;
  /** The statistic, or undefined when no film of the selection has what it is about. */
  read(source: ThemeSource, selection: Selection): Promise<Statistic | undefined>;
}
