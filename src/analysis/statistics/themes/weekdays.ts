import {
  type PlaceCount,
  releasesByWeekday,
} from '../../../catalogue/queries/statistics/releases.ts';
import type { Selection } from '../../../catalogue/queries/statistics/selection.ts';
import type { BarChart } from '../../../reply/chart.ts';
import { WEEKDAYS } from '../../../spanish/calendar.ts';
import { counted, type Wording } from '../../../wording/formats.ts';
import { placeItems, WEEKDAY_PLACES } from '../release-places.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const weekdays: Theme = {
  label: 'Días de la semana',
  async read({ catalogue, wording }, selection) {
    const counts = await catalogue.all(releasesByWeekday, selection);
    const [most] = [...counts].sort((a, b) => b.count - a.count);
    if (!most) return undefined;
    const films = counts.reduce((sum, { count }) => sum + count, 0);
    return {
      sentences: [
        `El día de la semana con más estrenos${scopeWords(selection)} es el ${WEEKDAYS[most.place - 1]}: ${counted(wording, most.count, 'película')}, el ${wording.percent(most.count / films)}.`,
      ],
      chart: weekdaysChart(counts, most.place, selection, wording),
    };
  },
};

/** A column for each of them; the one with the number `marked` stands out. */
export const weekdaysChart = (
  counts: readonly PlaceCount[],
  marked: number,
  selection: Selection,
  wording: Wording,
): BarChart => ({
  form: 'columns',
  title: 'Estrenos por día de la semana',
  ...subtitle(selection),
  locale: wording.locale,
  category: 'Día de la semana',
  measure: 'Número de películas',
  items: placeItems(counts, WEEKDAY_PLACES, wording, marked),
});
