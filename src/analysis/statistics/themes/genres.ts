import { genreCounts } from '../../../catalogue/queries/statistics/categories.ts';
import { selectedFilms } from '../../../catalogue/queries/statistics/selected-films.ts';
import { capitalise } from '../../../wording/capitalise.ts';
import { counted } from '../../../wording/formats.ts';
import { genreName } from '../../../wording/genres.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

export const genres: Theme = {
  label: 'Géneros',
  async read({ catalogue, wording }, selection) {
    const counts = await catalogue.all(genreCounts, selection);
    const others = counts.filter(({ name }) => name !== selection.genre);
    const [most, ...next] = others;
    if (!most) return undefined;
    const films = (await catalogue.first(selectedFilms, selection))?.films ?? 0;
    const share = `${counted(wording, most.count, 'película')} (${wording.percent(most.count / films)})`;
    const followers = wording.list(next.slice(0, 2).map(({ name }) => genreName(name)));
    const lead =
      selection.genre === ''
        ? `El género más frecuente${scopeWords(selection)} es ${genreName(most.name)}, con ${share}`
        : `Las películas${scopeWords(selection)} se combinan sobre todo con ${genreName(most.name)}: ${share}`;
    return {
      sentences: [
        `${lead}${followers === '' ? '' : `; le siguen ${followers}`}.`,
        'Una película cuenta en cada uno de sus géneros.',
      ],
      chart: {
        form: 'bars',
        title: selection.genre === '' ? 'Películas por género' : 'Con qué géneros se combina',
        ...subtitle(selection),
        locale: wording.locale,
        category: 'Género',
        measure: 'Número de películas',
        items: others.map(({ name, count }) => ({
          label: capitalise(genreName(name)),
          value: count,
          text: wording.integer(count),
        })),
      },
    };
  },
};
