import { releasesByYear, type YearCount } from '../../../catalogue/queries/statistics/releases.ts';
import { decadeOf } from '../../../spanish/epochs.ts';
import { counted } from '../../../wording/formats.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const releases: Theme = {
  label: 'Estrenos',
  async read({ catalogue, wording }, selection) {
    const years = await catalogue.all(releasesByYear, selection);
    const counts = selection.decade > 0 ? years : byDecade(years);
    const [most] = [...counts].sort((a, b) => b.count - a.count);
    if (!most) return undefined;
    const films = counts.reduce((sum, { count }) => sum + count, 0);
    const share = `${counted(wording, most.count, 'película')}, el ${wording.percent(most.count / films)}`;
    const scope = scopeWords(selection);
    return {
      sentences: [
        selection.decade > 0
          ? `El año con más estrenos${scope} es ${most.year}: ${share} de los de la década.`
          : `La década con más estrenos${scope} es la de ${most.year}: ${share} del total.`,
      ],
      chart: {
        form: 'columns',
        title: selection.decade > 0 ? 'Estrenos por año' : 'Estrenos por década',
        ...subtitle(selection),
        locale: wording.locale,
        category: selection.decade > 0 ? 'Año' : 'Década',
        measure: 'Número de películas',
        items: counts.map(({ year, count }) => ({
          label: String(year),
          value: count,
          text: wording.integer(count),
          marked: year === most.year,
        })),
      },
    };
  },
};

/** Films by decade, each named by its first year; decades without any in between count 0. */
export function byDecade(years: readonly YearCount[]): YearCount[] {
  const first = decadeOf(years[0]?.year ?? 0);
  const last = decadeOf(years.at(-1)?.year ?? -10);
  return Array.from({ length: (last - first) / 10 + 1 }, (_, index) => {
    const decade = first + index * 10;
    const count = years
      .filter(({ year }) => decadeOf(year) === decade)
      .reduce((sum, each) => sum + each.count, 0);
    return { year: decade, count };
  });
}
