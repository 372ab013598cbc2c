import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { option, type ResolvedMovie, type TermRef } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { servicesMeant } from '../src/discovery/list-services.ts';
import {
  ACCESSES,
  justWatchSearch,
  type WhereToWatch,
  watchPage,
  whereToWatch,
} from '../src/discovery/where-to-watch.ts';
import { type Action, button, menu } from '../src/reply/actions.ts';
import { type Block, link, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { parseOneCountry } from '../src/spanish/countries.ts';
import { isCountry } from '../src/spanish/title-regions.ts';
import { capitalise } from '../src/wording/capitalise.ts';
import { CARD_BUTTON } from '../src/wording/facts.ts';
import { isoDate, movieFields, otherMoviesField } from '../src/wording/output-fields.ts';
import { countryName } from '../src/wording/places.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import {
  ACCESS_NAMES,
  COUNTRY_SAMPLES,
  countryUnknownText,
  filmUnknownText,
  IN_ANOTHER_COUNTRY,
  isThereText,
  noOffersText,
  nothingKnownText,
  ON_JUSTWATCH,
  offersText,
  WATCH_LINK,
} from '../src/wording/streaming.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';

const NAME = 'donde';
const SERVICES_MAX = 6;
const names = z.array(z.string());

export default defineCommand({
  name: NAME,
  aliases: ['donde_ver'],
  group: 'Películas',
  effect: 'pure',
  description: 'Dónde se puede ver una película en tu país: suscripción, gratis, alquiler o venta',
  examples: ['Volver', 'Matrix pais:España'],
  options: {
    titulo: option.movie('El título, en español o en inglés, con o sin el año'),
    pais: option.optional(
      option.phrase({
        description: 'En qué país, si no es el tuyo',
        samples: COUNTRY_SAMPLES,
        parse: parseOneCountry,
      }),
    ),
    en: option.optional(
      option.terms('service', 'Si preguntas por un servicio: netflix, prime, hbo…', SERVICES_MAX),
    ),
  },
  output: z.union([
    z.strictObject({
      ...movieFields,
      pais: z.string().describe('ISO 3166-1'),
      fecha: isoDate.nullable().describe('De cuándo son los datos; null si no los hay'),
      suscripcion: names,
      gratis: names,
      alquiler: names,
      compra: names,
      servicios: names.describe('Aquellos por los que se preguntó').optional(),
      esta: z.boolean().describe('Si está en uno de ellos').optional(),
      otros_paises: names.describe('ISO 3166-1; dónde más hay datos'),
      fuente: z.literal('JustWatch'),
      enlace: z.url(),
      ...otherMoviesField,
    }),
    z.strictObject({}).describe('El catálogo no trae dónde ver ninguna película'),
  ]),
  intents: {
    donde: ({ movies: [titulo], filters: { pais, en } }) =>
      titulo === undefined ? undefined : { titulo, ...(pais && { pais }), ...(en && { en }) },
  },

  async run({ titulo, pais, en }, context): Promise<Reply> {
    const region = pais ?? (await context.watching()).region;
    if (!context.terms.knowsServices) return nothingKnown(titulo, region);
    const found = await whereToWatch(titulo.id, region, context);
    const { offers, date, elsewhere } = found;
    const others = otherMovies(titulo.others, (movie) => ({
      command: NAME,
      args: { titulo: movie, ...(pais && { pais }) },
    }));
    const [subscription, free, rent, buy] = ACCESSES.map((access) =>
      offers[access].map(({ name }) => name),
    );
    const asked = en && (await servicesMeant(en, context));
    return {
      data: {
        id: titulo.id,
        titulo: titulo.title,
        anio: titulo.year,
        pais: region,
        fecha: date,
        suscripcion: subscription ?? [],
        gratis: free ?? [],
        alquiler: rent ?? [],
        compra: buy ?? [],
        ...(asked && { servicios: asked.map(({ name }) => name), esta: isOn(found, asked) }),
        otros_paises: [...elsewhere],
        fuente: 'JustWatch',
        enlace: watchPage(titulo.id, region),
        ...others.data,
      },
      blocks: [...blocksOf(titulo, found, asked, context), ...others.blocks],
      actions: [
        button(CARD_BUTTON, runTarget<typeof card>('ficha', { titulo: `id:${titulo.id}` })),
        ...countryMenu(titulo.id, elsewhere, context),
        ...others.actions,
      ],
    };
  },
});

const isOn = ({ offers }: WhereToWatch, services: readonly TermRef[]): boolean =>
  ACCESSES.some((access) =>
    offers[access].some(({ id }) => services.some((service) => service.id === id)),
  );

/** What can't be known holds no film: programs would take it for an answer about one. */
const nothingKnown = (movie: ResolvedMovie, region: string): Reply => ({
  data: {},
  blocks: [
    text(nothingKnownText(movieLabel(movie))),
    text(link(ON_JUSTWATCH, justWatchSearch(movie.titleEs ?? movie.title, region))),
  ],
});

function blocksOf(
  movie: ResolvedMovie,
  found: WhereToWatch,
  asked: readonly TermRef[] | undefined,
  { wording }: Context,
): Block[] {
  const { region, date, offers } = found;
  const label = movieLabel(movie);
  const search = text(link(ON_JUSTWATCH, justWatchSearch(movie.titleEs ?? movie.title, region)));
  if (date === null) return [text(filmUnknownText(label)), search];
  const fields = ACCESSES.flatMap((access) =>
    offers[access].length > 0
      ? [{ name: ACCESS_NAMES[access], value: [offers[access].map(({ name }) => name).join(', ')] }]
      : [],
  );
  const verdict = asked
    ? [text(isThereText(label, asked, isOn(found, asked), region, wording))]
    : [];
  if (fields.length === 0) {
    // Of other countries only those that the operator asked for are kept.
    const say = isCountry(region)
      ? noOffersText(label, region, date, wording)
      : countryUnknownText(label, region, wording);
    return [text(say), search];
  }
  return [
    ...verdict,
    text(capitalise(offersText(label, region, date, wording))),
    { kind: 'fields', fields },
    text(link(WATCH_LINK, watchPage(movie.id, region))),
  ];
}

const countryMenu = (id: number, countries: readonly string[], { wording }: Context): Action[] =>
  menu(
    IN_ANOTHER_COUNTRY,
    countries.map((code) => ({
      label: capitalise(countryName(code, wording.locale)),
      target: { command: NAME, args: { titulo: `id:${id}`, pais: code } },
    })),
  );
