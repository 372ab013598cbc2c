import type { DirectedMovie } from '../../catalogue/queries/directed-movies.ts';
import { TINY_BUDGET } from '../../core/returns.ts';
import type { PointChart } from '../../reply/chart.ts';
import type { Wording } from '../../wording/formats.ts';

/** With fewer films there is nothing to compare. */
export const MOVIES_MIN = 2;

/**
 * The return of a person's films over time; those on an absurdly small budget stand out.
 * @param movies those whose return is known, `MOVIES_MIN` at least
 * @param titleOf the title by which a film is shown, where it isn't the one in the data
 */
export function personChart(
  name: string,
  movies: readonly DirectedMovie[],
  { locale, money, times }: Wording,
  titleOf: (id: number) => string | undefined,
): PointChart {
  const items = movies.map((movie) => ({
    label: `${titleOf(movie.id) ?? movie.title} (${movie.date.slice(0, 4)})`,
    value: movie.return,
    text: times(movie.return),
    date: movie.date,
    marked: movie.budget < TINY_BUDGET,
  }));
  return {
    form: 'points',
    title: `El retorno de las películas de ${name}`,
    ...(items.some(({ marked }) => marked) && {
      subtitle: `Destacadas, las de un presupuesto dudoso: menos de ${money(TINY_BUDGET)}`,
    }),
    locale,
    category: 'Fecha de estreno',
    measure: 'Retorno (recaudación ÷ presupuesto)',
    logarithmic: true,
    items,
    reference: { value: 1, label: 'recauda lo que costó' },
  };
}
