import { z } from 'zod';
import type { Filters, Order, Range } from '../core/filters.ts';
import { MONTHS, WEEKDAYS } from '../spanish/calendar.ts';
import { ORDER_NAMES } from './filters.ts';
import { genreName } from './genres.ts';
import { personFields } from './output-fields.ts';

const range = z.strictObject({ desde: z.number().optional(), hasta: z.number().optional() });
const names = z.array(z.string());
const people = z.array(
  z.strictObject({ ...personFields, papel: z.enum(['reparto', 'dirección']).optional() }),
);

/** What the data of an answer say of the filters that it went by; only what was asked for is there. */
export const filtersData = z.strictObject({
  generos: z.array(names).describe('De cada grupo tiene uno').optional(),
  sin_generos: names.optional(),
  temas: names.optional(),
  sin_temas: names.optional(),
  anios: range.optional(),
  mes: z.string().optional(),
  dia: z.string().optional(),
  paises: names.describe('ISO 3166-1, o una región').optional(),
  sin_paises: names.optional(),
  idiomas: names.describe('ISO 639-1').optional(),
  personas: people.optional(),
  sin_personas: people.optional(),
  saga: z.string().optional(),
  sin_peliculas: z.array(z.int()).optional(),
  sin_vistas: z.literal(true).optional(),
  sin_sagas: z.array(z.int()).optional(),
  duracion: range.describe('Minutos').optional(),
  nota: range.optional(),
  votos: range.optional(),
  recaudacion: range.describe('Dólares').optional(),
  publico: z.enum(['niños', 'adultos']).optional(),
  en: z
    .strictObject({ pais: z.string().describe('ISO 3166-1'), servicios: names })
    .describe('Está en uno de ellos, sin pagar aparte')
    .optional(),
  orden: z.string().optional(),
});

const ROLE_NAMES = { actor: 'reparto', director: 'dirección' } as const;

const ends = ({ from, to }: Range) => ({
  ...(from !== undefined && { desde: from }),
  ...(to !== undefined && { hasta: to }),
});

const persons = (people: NonNullable<Filters['people']>) =>
  people.map(({ id, name, role }) => ({
    id,
    nombre: name,
    ...(role && { papel: ROLE_NAMES[role] }),
  }));

/** The filters, and the order where there is one, as the data of an answer say them. */
export function dataOfFilters(filters: Filters, order?: Order) {
  const { genres, withoutGenres, themes, withoutThemes, years, month, weekday } = filters;
  const { countries, withoutCountries, languages, saga, without, withoutSagas } = filters;
  const { runtime, score, votes, revenue, audience, withoutPeople, services } = filters;
  return {
    ...(genres && { generos: genres.map((group) => group.map(genreName)) }),
    ...(withoutGenres && { sin_generos: withoutGenres.map(genreName) }),
    ...(themes && { temas: themes.map(({ name }) => name) }),
    ...(withoutThemes && { sin_temas: withoutThemes.map(({ name }) => name) }),
    ...(years && { anios: ends(years) }),
    ...(month && { mes: MONTHS[month - 1] ?? '' }),
    ...(weekday && { dia: WEEKDAYS[weekday - 1] ?? '' }),
    ...(countries && { paises: [...countries] }),
    ...(withoutCountries && { sin_paises: [...withoutCountries] }),
    ...(languages && { idiomas: [...languages] }),
    ...(filters.people && { personas: persons(filters.people) }),
    ...(withoutPeople && { sin_personas: persons(withoutPeople) }),
    ...(saga && { saga: saga.name }),
    ...(without && { sin_peliculas: [...without] }),
    ...(filters.unseen && { sin_vistas: true as const }),
    ...(withoutSagas && { sin_sagas: [...withoutSagas] }),
    ...(runtime && { duracion: ends(runtime) }),
    ...(score && { nota: ends(score) }),
    ...(votes && { votos: ends(votes) }),
    ...(revenue && { recaudacion: ends(revenue) }),
    ...(audience && { publico: audience === 'children' ? 'niños' : 'adultos' }),
    ...(services && {
      en: { pais: services.region, servicios: services.any.map(({ name }) => name) },
    }),
    ...(order && { orden: ORDER_NAMES[order] }),
  };
}
