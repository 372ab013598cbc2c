import {
  type Earner,
  highestGrossing,
} from '../../../catalogue/queries/statistics/highest-grossing.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

const SHOWN = 15;

export const boxOffice: Theme = {
  label: 'Taquilla',
  async read({ catalogue, wording, titleOf }, selection) {
    const movies = await catalogue.all(highestGrossing, { ...selection, limit: SHOWN });
    const [first] = movies;
    if (!first) return undefined;
    const label = ({ id, title, year }: Earner) => `${titleOf?.(id) ?? title} (${year})`;
    return {
      sentences: [
        `La película${scopeWords(selection)} que más ha recaudado es ${label(first)}, con ${wording.money(first.revenue)}.`,
        'Las cifras no están ajustadas por la inflación.',
      ],
      chart: {
        form: 'bars',
        title: 'Las películas más taquilleras',
        ...subtitle(selection),
        locale: wording.locale,
        category: 'Película',
        measure: 'Recaudación (millones de USD)',
        items: movies.map((movie) => ({
          label: label(movie),
          value: movie.revenue / 1e6,
          text: wording.integer(movie.revenue / 1e6),
        })),
      },
    };
  },
};
