import { EVERYTHING } from '../../catalogue/queries/statistics/selection.ts';
import type { Statistic, Theme } from '../statistics/theme.ts';
import type { Figure, Source } from './section.ts';

/** The figure of a theme of the chat over the whole catalogue, with what more there is to say of it. */
export async function themeFigure(
  source: Source,
  theme: Theme,
  id: string,
  caution: string,
  more: (statistic: Statistic) => readonly string[] = () => [],
): Promise<Figure | undefined> {
  const statistic = await theme.read(source, EVERYTHING);
  if (!statistic) return undefined;
  const { chart, sentences } = statistic;
  return { id, title: chart.title, chart, seen: [...sentences, ...more(statistic)], caution };
}
