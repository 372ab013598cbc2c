import { readDistribution } from '../distribution.ts';
import { MONEY_EDGES, shortMoney } from '../ranges.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const budget: Theme = {
  label: 'Presupuesto',
  async read({ catalogue, wording }, selection) {
    const { integer, money, percent } = wording;
    const found = await readDistribution(
      catalogue,
      'budget',
      selection,
      MONEY_EDGES,
      wording,
      shortMoney(wording),
    );
    if (!found) return undefined;
    return {
      sentences: [
        `Se conoce el presupuesto de ${integer(found.known)} de ${integer(found.films)} películas${scopeWords(selection)} (${percent(found.known / found.films)}).`,
        `La mediana es de ${money(found.median)}; la media, de ${money(found.mean)}.`,
      ],
      chart: {
        form: 'columns',
        title: 'Cuánto cuestan las películas',
        ...subtitle(selection, 'Dólares de cada época, con presupuesto conocido'),
        locale: wording.locale,
        category: 'Presupuesto (USD; M = millones)',
        measure: 'Número de películas',
        items: found.items,
      },
    };
  },
};
