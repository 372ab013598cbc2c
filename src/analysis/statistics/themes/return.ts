import { TINY_BUDGET } from '../../../core/returns.ts';
import { readDistribution } from '../distribution.ts';
import { RETURN_EDGES } from '../ranges.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const returns: Theme = {
  label: 'Retorno',
  async read({ catalogue, wording }, selection) {
    const { decimal, integer, money, percent, times } = wording;
    const found = await readDistribution(
      catalogue,
      'return',
      selection,
      RETURN_EDGES,
      wording,
      decimal,
    );
    if (!found) return undefined;
    const below = found.items.filter(({ end }) => end !== undefined && end <= 1);
    const lost = below.reduce((sum, { value }) => sum + value, 0);
    return {
      sentences: [
        `De las ${integer(found.known)} películas${scopeWords(selection)} con recaudación conocida y un presupuesto de al menos ${money(TINY_BUDGET)}, el retorno mediano es de ${times(found.median)}.`,
        `El ${percent(lost / found.known)} no recaudó lo que costó.`,
      ],
      chart: {
        form: 'columns',
        title: 'Cuántas veces se recupera lo que costó',
        ...subtitle(selection, 'Destacadas, las que no recaudaron su presupuesto'),
        locale: wording.locale,
        category: 'Retorno (recaudación ÷ presupuesto)',
        measure: 'Número de películas',
        items: found.items.map((item) => ({ ...item, marked: below.includes(item) })),
      },
    };
  },
};
