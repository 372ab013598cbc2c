import type { Filters, Order, PersonFilter, Range } from '../core/filters.ts';
import type { TermRef } from '../core/option.ts';
import { MONTHS, WEEKDAYS } from '../spanish/calendar.ts';
import { placeAdjective, REGION_NAMES } from '../spanish/countries.ts';
import { singular } from '../spanish/inflect.ts';
import type { Likeness } from '../spanish/relative-likeness.ts';
import { decadeText } from './decades.ts';
import { runtimeText } from './durations.ts';
import type { Wording } from './formats.ts';
import { genreName } from './genres.ts';
import { countryName, languageName } from './places.ts';

/** Genres as they follow "películas"; the others follow it with "de". */
const GENRE_PHRASES: Readonly<Record<string, string>> = {
  Documentary: 'documentales',
  Drama: 'dramáticas',
  Family: 'familiares',
  Foreign: 'extranjeras',
  History: 'históricas',
  Music: 'musicales',
  Romance: 'románticas',
  'TV Movie': 'para televisión',
  Western: 'del Oeste',
};

/** How many films are spoken of: what agrees with them stands as they do. */
type Films = 'one' | 'several';

const agreed = (plural: string, films: Films): string =>
  films === 'one' ? singular(plural) : plural;

function genrePhrase(genre: string, films: Films): string {
  const phrase = GENRE_PHRASES[genre];
  if (phrase === undefined) return `de ${genreName(genre)}`;
  return phrase.includes(' ') ? phrase : agreed(phrase, films);
}

/** "a, b o c" */
const either = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} o ${items.at(-1)}`;

function genreGroups(
  groups: readonly (readonly string[])[],
  { list }: Wording,
  films: Films,
): string {
  const names = groups.map((genres) => genres.join());
  const romcom = names.includes('Comedy') && names.includes('Romance');
  const others = groups.filter((_, at) => !romcom || !/^(?:Comedy|Romance)$/.test(names[at] ?? ''));
  const phrases = others.map((genres) => either(genres.map((genre) => genrePhrase(genre, films))));
  return list([...(romcom ? ['de comedia romántica'] : []), ...phrases]);
}

/** "sobre zombis", "para llorar"; a theme that is said of the film itself follows it as it is. */
const theme = ({ name, trait }: TermRef, films: Films): string =>
  trait
    ? name
    : /^basad[ao]s? /.test(name)
      ? name.replace(/^basad[ao]s?/, agreed('basadas', films))
      : `sobre ${name}`;

function place(code: string, { locale }: Wording, films: Films): string {
  const adjective = placeAdjective(code);
  if (adjective !== undefined) return agreed(adjective, films);
  return `de ${REGION_NAMES.includes(code) ? code : countryName(code, locale)}`;
}

const ROLE_PHRASES = { actor: 'con', director: 'dirigidas por', any: 'de' } as const;

function person({ name, role }: PersonFilter, films: Films): string {
  if (role === 'director' && films === 'one') return `dirigida por ${name}`;
  return `${ROLE_PHRASES[role ?? 'any']} ${name}`;
}

const isNot = (films: Films): string => (films === 'one' ? 'que no sea' : 'que no sean');

function yearsText({ from, to }: Range): string {
  if (from === undefined) return to === undefined ? '' : `de ${to} o antes`;
  if (to === undefined) return `de ${from} en adelante`;
  if (from === to) return `de ${from}`;
  return from % 10 === 0 && to === from + 9 ? `de ${decadeText(from)}` : `de ${from} a ${to}`;
}

/** Whether a number is one that people name: a limit beside it was exclusive. */
const isRound = (value: number, step: number): boolean => value % (step < 1 ? 1 : 5) === 0;

/**
 * @param say a value with its unit
 * @param step what parts a limit from the value beside it
 */
function rangeText({ from, to }: Range, say: (value: number) => string, step: number): string {
  const beside = (value: number): number => Math.round(value * 10) / 10;
  if (from !== undefined && to !== undefined) return `entre ${say(from)} y ${say(to)}`;
  if (from !== undefined) {
    const under = beside(from - step);
    return isRound(under, step) && !isRound(from, step)
      ? `de más de ${say(under)}`
      : `de ${say(from)} o más`;
  }
  if (to === undefined) return '';
  const over = beside(to + step);
  return isRound(over, step) && !isRound(to, step)
    ? `de menos de ${say(over)}`
    : `de ${say(to)} o menos`;
}

const scoreText = (range: Range, { decimal }: Wording): string =>
  `con una nota ${rangeText(range, decimal, 0.1)}`;

/** TMDB's codes of languages that people don't tell from the one before them. */
const VARIANTS: ReadonlySet<string> = new Set(['cn', 'nb']);

/** "que no sean perturbadoras", "que no vayan sobre guerras". */
function withoutThemesText(themes: readonly TermRef[], films: Films): string {
  const said = (one: TermRef): string => theme(one, films);
  const traits = themes.filter(({ trait }) => trait).map(said);
  const topics = themes.filter(({ trait }) => !trait).map(said);
  const goes = films === 'one' ? 'vaya' : 'vayan';
  return [
    ...(traits.length > 0 ? [`${isNot(films)} ${either(traits)}`] : []),
    ...(topics.length > 0 ? [`que no ${goes} ${either(topics)}`] : []),
  ].join(' ni ');
}

type Say<K extends keyof Filters> = (
  value: NonNullable<Filters[K]>,
  wording: Wording,
  films: Films,
) => string;

/** Each filter as it follows "películas", in the order in which they are said. */
const PHRASES: { readonly [K in keyof Required<Filters>]: Say<K> } = {
  countries: (places, wording, films) => either(places.map((code) => place(code, wording, films))),
  genres: genreGroups,
  withoutGenres: (genres, _, films) =>
    `${isNot(films)} ${either(genres.map((genre) => genrePhrase(genre, films)))}`,
  withoutCountries: (places, wording, films) =>
    `${isNot(films)} ${either(places.map((code) => place(code, wording, films)))}`,
  themes: (themes, { list }, films) => list(themes.map((one) => theme(one, films))),
  withoutThemes: (themes, _, films) => withoutThemesText(themes, films),
  people: (people, { list }, films) => list(people.map((one) => person(one, films))),
  withoutPeople: (people) => `sin ${either(people.map(({ name }) => name))}`,
  saga: ({ name }) => `de la saga ${name}`,
  withoutSagas: () => 'de otras sagas',
  languages: (languages, { locale }) =>
    `en ${either(languages.filter((code, at) => at === 0 || !VARIANTS.has(code)).map((code) => languageName(code, locale)))}`,
  years: yearsText,
  month: (month, _, films) => `${agreed('estrenadas', films)} en ${MONTHS[month - 1]}`,
  weekday: (weekday, _, films) => `${agreed('estrenadas', films)} un ${WEEKDAYS[weekday - 1]}`,
  runtime: (range) => rangeText(range, runtimeText, 1),
  score: scoreText,
  votes: (range, { integer }) =>
    `con ${rangeText(range, (votes) => `${integer(votes)} votos`, 1).replace(/^de /, '')}`,
  revenue: (range, { money }) => `con una recaudación ${rangeText(range, money, 1)}`,
  audience: (audience, _, films) =>
    audience === 'children' ? 'para niños' : `que no ${films === 'one' ? 'es' : 'son'} para niños`,
  without: () => 'que no sean las que dijiste',
  unseen: () => 'que no has visto',
  services: ({ region, any: services }, { locale }) =>
    `en ${either(services.map(({ name }) => name))} (${countryName(region, locale)})`,
};

/**
 * Which films, to follow "películas": " de terror de los años 80 con Tom Hanks"; empty for all.
 * @param count how many films it follows; undefined: several
 */
export function filtersText(filters: Filters, wording: Wording, count?: number): string {
  const films: Films = count === 1 ? 'one' : 'several';
  const phrases = (Object.keys(PHRASES) as (keyof Filters)[]).flatMap((key) => {
    const value = filters[key];
    // The row of a filter takes that filter; the type checker can't follow an index by a union.
    const say = PHRASES[key] as (value: unknown, wording: Wording, films: Films) => string;
    return value === undefined ? [] : [say(value, wording, films)];
  });
  return phrases.map((phrase) => ` ${phrase}`).join('');
}

/** How an order is chosen, and said of several films: "las mejores". */
export const ORDER_NAMES: Readonly<Record<Order, string>> = {
  best: 'las mejores',
  popular: 'las más conocidas',
  newest: 'las más nuevas',
  oldest: 'las más antiguas',
  gross: 'las más taquilleras',
  return: 'las más rentables',
  budget: 'las más caras',
  longest: 'las más largas',
  shortest: 'las más cortas',
  hidden: 'las menos conocidas que valen la pena',
  worst: 'las peores',
  random: 'unas al azar',
  fitting: 'las más indicadas',
};

/** How a film is to be beside another, as a choice is called. */
export const LIKENESS_NAMES: Readonly<Record<Likeness, string>> = {
  newer: 'más nueva',
  older: 'más antigua',
  shorter: 'más corta',
  longer: 'más larga',
  elsewhere: 'de otro país',
};
