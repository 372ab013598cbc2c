import { countryCounts } from '../../../catalogue/queries/statistics/categories.ts';
import { selectedFilms } from '../../../catalogue/queries/statistics/selected-films.ts';
import { counted } from '../../../wording/formats.ts';
import { countryName } from '../../../wording/places.ts';
import { scopeWords, subtitle } from '../scope.ts';
import type { Theme } from '../theme.ts';

const SHOWN = 15;

export const countries: Theme = {
  label: 'Países',
  async read({ catalogue, wording }, selection) {
    const counts = await catalogue.all(countryCounts, selection);
    const [most, ...next] = counts;
    if (!most) return undefined;
    const films = (await catalogue.first(selectedFilms, selection))?.films ?? 0;
    const name = (code: string) => countryName(code, wording.locale);
    const followers = wording.list(next.slice(0, 2).map((country) => name(country.name)));
    return {
      sentences: [
        `El país que más películas${scopeWords(selection)} ha producido es ${name(most.name)}, con ${counted(wording, most.count, 'película')} (${wording.percent(most.count / films)})${followers === '' ? '' : `; le siguen ${followers}`}.`,
        'Una coproducción cuenta en cada uno de sus países.',
      ],
      chart: {
        form: 'bars',
        title: 'Películas por país de producción',
        ...subtitle(
          selection,
          counts.length > SHOWN ? `Los ${SHOWN} primeros de ${counts.length}` : undefined,
        ),
        locale: wording.locale,
        category: 'País',
        measure: 'Número de películas',
        items: counts.slice(0, SHOWN).map((country) => ({
          label: name(country.name),
          value: country.count,
          text: wording.integer(country.count),
        })),
      },
    };
  },
};
