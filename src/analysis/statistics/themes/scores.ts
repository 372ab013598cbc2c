import { readDistribution } from '../distribution.ts';
import { SCORE_EDGES } from '../ranges.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const scores: Theme = {
  label: 'Votos',
  async read({ catalogue, wording }, selection) {
    const { decimal, integer } = wording;
    const found = await readDistribution(
      catalogue,
      'score',
      selection,
      SCORE_EDGES,
      wording,
      decimal,
    );
    if (!found) return undefined;
    return {
      sentences: [
        `Entre las ${integer(found.known)} películas${scopeWords(selection)} con 10 votos o más, el score mediano es ${decimal(found.median)}; la mitad está entre ${decimal(found.lowerQuartile)} y ${decimal(found.upperQuartile)}.`,
      ],
      chart: {
        form: 'columns',
        title: 'Cómo se reparte el score',
        ...subtitle(selection, 'Películas con 10 votos o más'),
        locale: wording.locale,
        category: 'Score en TMDB (de 0 a 10)',
        measure: 'Número de películas',
        items: found.items,
      },
    };
  },
};
