import { encodeTarget } from '../../core/target.ts';
import type { ChartBlock } from '../../reply/blocks.ts';

/** Where the picture of a chart is: what gives an answer with that chart, and in which Spanish. */
export const chartUrl = ({ source, chart }: ChartBlock): string =>
  `/grafico?${new URLSearchParams({ boton: encodeTarget(source), locale: chart.locale })}`;
