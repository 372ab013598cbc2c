import { readDistribution } from '../distribution.ts';
import { RUNTIME_EDGES } from '../ranges.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const runtime: Theme = {
  label: 'Duración',
  async read({ catalogue, wording }, selection) {
    const { integer } = wording;
    const found = await readDistribution(
      catalogue,
      'runtime',
      selection,
      RUNTIME_EDGES,
      wording,
      integer,
    );
    if (!found) return undefined;
    return {
      sentences: [
        `Una película${scopeWords(selection)} dura ${integer(found.median)} minutos de mediana; la mitad dura entre ${integer(found.lowerQuartile)} y ${integer(found.upperQuartile)}.`,
        `Se conoce la duración de ${integer(found.known)} de ${integer(found.films)}.`,
      ],
      chart: {
        form: 'columns',
        title: 'Cuánto duran las películas',
        ...subtitle(selection),
        locale: wording.locale,
        category: 'Duración (minutos)',
        measure: 'Número de películas',
        items: found.items,
      },
    };
  },
};
