import {
  type PlaceCount,
  releasesByMonth,
} from '../../../catalogue/queries/statistics/releases.ts';
import type { Selection } from '../../../catalogue/queries/statistics/selection.ts';
import type { BarChart } from '../../../reply/chart.ts';
import { MONTHS } from '../../../spanish/calendar.ts';
import { counted, type Wording } from '../../../wording/formats.ts';
import { MONTH_PLACES, placeItems } from '../release-places.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const months: Theme = {
  label: 'Meses',
  async read({ catalogue, wording }, selection) {
    const counts = await catalogue.all(releasesByMonth, selection);
    const [most] = [...counts].sort((a, b) => b.count - a.count);
    if (!most) return undefined;
    const newYear = counts.find(({ place }) => place === 1)?.newYear ?? 0;
    return {
      sentences: [
        `El mes con más estrenos${scopeWords(selection)} es ${MONTHS[most.place - 1]}, con ${counted(wording, most.count, 'película')}.`,
        ...(newYear > 0 ? [newYearNote(newYear, wording)] : []),
      ],
      chart: monthsChart(counts, most.place, selection, wording),
    };
  },
};

const newYearNote = (count: number, wording: Wording): string =>
  `De las de enero, ${wording.integer(count)} figuran el día 1, la fecha que se suele poner cuando no se conoce la exacta.`;

/** A column for each of them; the one with the number `marked` stands out. */
export const monthsChart = (
  counts: readonly PlaceCount[],
  marked: number,
  selection: Selection,
  wording: Wording,
): BarChart => ({
  form: 'columns',
  title: 'Estrenos por mes',
  ...subtitle(selection),
  locale: wording.locale,
  category: 'Mes',
  measure: 'Número de películas',
  items: placeItems(counts, MONTH_PLACES, wording, marked),
});
