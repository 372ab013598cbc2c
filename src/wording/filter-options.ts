import { type Audience, ORDERS, type Order } from '../core/filters.ts';
import { option, type Role } from '../core/option.ts';
import { parseAudience } from '../spanish/audiences.ts';
import { parseMonth, parseWeekday } from '../spanish/calendar.ts';
import { parseCountry } from '../spanish/countries.ts';
import { parseRuntime } from '../spanish/durations.ts';
import { parseEpoch } from '../spanish/epochs.ts';
import { parseGenres } from '../spanish/genre-words.ts';
import { parseLanguage } from '../spanish/languages.ts';
import { parseNumber } from '../spanish/numbers.ts';
import { parseOrder } from '../spanish/orders.ts';
import { roleIn } from '../spanish/roles.ts';
import { parseRevenue, parseScore, parseVotes } from '../spanish/scores.ts';
import { parseUnseen } from '../spanish/unseen.ts';
import { ORDER_NAMES } from './filters.ts';
import { GENRE_CHOICES } from './genres.ts';

/** What anybody asks for at once. */
const MANY = 6;
const FIRST_YEAR = 1870;
const LAST_YEAR = 2100;
const PAGES_MAX = 10_000;

const { optional } = option;

const GENRES = GENRE_CHOICES.map(({ label }) => label);
const PLACES = ['España', 'Argentina', 'México', 'Francia', 'Corea del Sur', 'Latinoamérica'];

/** A year in digits or words. */
const parseYear = (text: string): number | undefined => parseNumber(text);

/** The options by which films are filtered, the same in every command that filters. */
export const FILTER_OPTIONS = {
  genero: optional(
    option.phrases({
      description: 'Géneros que debe tener: terror, comedia romántica, de risa…',
      samples: GENRES,
      max: MANY,
      parse: parseGenres,
    }),
  ),
  sin_genero: optional(
    option.phrases({
      description: 'Géneros que no debe tener',
      samples: GENRES,
      max: MANY,
      parse: parseGenres,
    }),
  ),
  tema: optional(option.terms('theme', 'De qué va: zombis, viajes en el tiempo, navidad…', MANY)),
  sin_tema: optional(option.terms('theme', 'De qué no debe ir', MANY)),
  epoca: optional(
    option.phrase({
      description:
        'Cuándo se estrenó: 80s, los noventa, entre 1990 y 1995, antes del 70, recientes',
      samples: ['80s', 'los noventa', 'entre 1990 y 1995', 'antes del 70', 'recientes', 'clásicas'],
      parse: parseEpoch,
    }),
  ),
  desde: optional(
    option.number({
      description: 'El primer año de estreno',
      min: FIRST_YEAR,
      max: LAST_YEAR,
      parse: parseYear,
    }),
  ),
  hasta: optional(
    option.number({
      description: 'El último año de estreno',
      min: FIRST_YEAR,
      max: LAST_YEAR,
      parse: parseYear,
    }),
  ),
  mes: optional(
    option.phrase({
      description: 'El mes en que se estrenó',
      samples: ['enero', 'julio', 'diciembre'],
      parse: parseMonth,
    }),
  ),
  dia: optional(
    option.phrase({
      description: 'El día de la semana en que se estrenó',
      samples: ['lunes', 'viernes', 'domingo'],
      parse: parseWeekday,
    }),
  ),
  pais: optional(
    option.phrases({
      description: 'De dónde es: España, argentinas, coreanas, europeas…',
      samples: PLACES,
      max: MANY,
      parse: parseCountry,
    }),
  ),
  sin_pais: optional(
    option.phrases({
      description: 'De dónde no debe ser',
      samples: PLACES,
      max: MANY,
      parse: parseCountry,
    }),
  ),
  idioma: optional(
    option.phrases({
      description: 'En qué idioma se rodó',
      samples: ['español', 'inglés', 'francés', 'japonés', 'coreano'],
      max: MANY,
      parse: parseLanguage,
    }),
  ),
  persona: optional(option.people('any', 'Quién participa; varias personas unidas con +', MANY)),
  sin_persona: optional(option.people('any', 'Quién no debe participar', MANY)),
  papel: optional(
    option.choice<Role>({
      description: 'Si esa persona actúa o dirige',
      choices: [
        { value: 'actor', label: 'reparto' },
        { value: 'director', label: 'dirección' },
      ],
      parse: roleIn,
    }),
  ),
  saga: optional(option.terms('saga', 'De qué saga: Harry Potter, James Bond…', 1)),
  sin_titulo: optional(
    option.movies('Películas que no quieres, ni las de su saga; unidas con +', 5),
  ),
  duracion: optional(
    option.phrase({
      description: 'Cuánto dura: menos de 90 minutos, cortita, 2 horas o más',
      samples: ['menos de 90 minutos', 'cortita', 'no muy larga', '2 horas o más'],
      parse: parseRuntime,
    }),
  ),
  nota: optional(
    option.phrase({
      description: 'Qué nota tiene, de 0 a 10: buena nota, más de 8, entre 6 y 7',
      samples: ['buena nota', 'más de 7', 'más de 8', 'entre 6 y 7'],
      parse: parseScore,
    }),
  ),
  votos: optional(
    option.phrase({
      description: 'Cuántos votos tiene: más de 1000, pocos votos',
      samples: ['más de 1000', 'más de 5000', 'pocos votos'],
      parse: parseVotes,
    }),
  ),
  recaudacion: optional(
    option.phrase({
      description: 'Cuánto recaudó, en dólares: más de 100 millones',
      samples: ['más de 100 millones', 'más de mil millones'],
      parse: parseRevenue,
    }),
  ),
  publico: optional(
    option.choice<Audience>({
      description: 'Para quién: niños o adultos',
      choices: [
        { value: 'children', label: 'para niños' },
        { value: 'grownups', label: 'no para niños' },
      ],
      parse: parseAudience,
    }),
  ),
  en: optional(
    option.terms('service', 'Dónde se puede ver: netflix, prime, hbo…, o «mis servicios»', MANY),
  ),
} as const;

/** That what whoever asks has seen is left out; what is for them leaves it out by itself. */
export const UNSEEN_OPTION = {
  vistas: optional(
    option.choice({
      description: 'Sin las que ya viste',
      choices: [{ value: 'unseen', label: 'sin las que ya vi' }],
      parse: parseUnseen,
    }),
  ),
} as const;

/** The same, and how what is found is listed. */
export const LIST_OPTIONS = {
  ...FILTER_OPTIONS,
  ...UNSEEN_OPTION,
  orden: optional(
    option.choice<Order>({
      description: 'Cuáles primero: las mejores, las más nuevas, taquilleras, al azar…',
      choices: ORDERS.map((value) => ({ value, label: ORDER_NAMES[value] })),
      parse: parseOrder,
    }),
  ),
  pagina: optional(
    option.number({
      description: 'Qué página de la lista',
      min: 1,
      max: PAGES_MAX,
      parse: parseNumber,
    }),
  ),
} as const;
