import type { Filters, PersonFilter, Range } from '../../../core/filters.ts';
import type { TermRef } from '../../../core/option.ts';
import { countriesOf } from '../../../spanish/countries.ts';
import { genreBits } from '../../genre-bits.ts';
import type { Param } from '../../query.ts';

/** Part of a query's WHERE: SQL that holds names of parameters only, and their values. */
export interface Condition {
  readonly sql: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Gives each value a parameter of its own and returns how the SQL names it. */
type Bind = (value: Param) => string;

type Sql<K extends keyof Filters> = (value: NonNullable<Filters[K]>, bind: Bind) => string;

const all = (conditions: readonly string[]): string => conditions.join(' AND ');
const any = (conditions: readonly string[]): string => `(${conditions.join(' OR ')})`;
const not = (condition: string): string => `NOT (${condition})`;

/** @param known what tells films of which the column is known */
const range =
  (column: string, known?: string, type = 'BIGINT') =>
  ({ from, to }: Range, bind: Bind): string =>
    all([
      ...(known ? [known] : []),
      ...(from === undefined ? [] : [`${column} >= ${bind(from)}::${type}`]),
      ...(to === undefined ? [] : [`${column} <= ${bind(to)}::${type}`]),
      'true',
    ]);

const madeIn: Sql<'countries'> = (places, bind) =>
  any(places.flatMap(countriesOf).map((code) => `contains(countries, ${bind(`,${code},`)})`));

const about = ({ id }: TermRef, bind: Bind): string =>
  `id IN (SELECT movie_id FROM movies_by_theme WHERE theme_id = ${bind(id)})`;

const ACTED = 'SELECT movie_id FROM cast_by_person WHERE person_id =';
const DIRECTED = 'SELECT movie_id FROM directors_by_person WHERE person_id =';

function takesPart({ id, role }: PersonFilter, bind: Bind): string {
  const person = bind(id);
  const films = {
    actor: `${ACTED} ${person}`,
    director: `${DIRECTED} ${person}`,
    any: `${ACTED} ${person} UNION ALL ${DIRECTED} ${person}`,
  };
  return `id IN (${films[role ?? 'any']})`;
}

/** What each filter asks of a row of `discovery`. */
const SQL: { readonly [K in keyof Required<Filters>]: Sql<K> } = {
  genres: (groups, bind) =>
    all(groups.map((genres) => `(genres & ${bind(genreBits(genres))}) <> 0`)),
  withoutGenres: (genres, bind) => `(genres & ${bind(genreBits(genres))}) = 0`,
  themes: (themes, bind) => all(themes.map((theme) => about(theme, bind))),
  withoutThemes: (themes, bind) => all(themes.map((theme) => not(about(theme, bind)))),
  years: range('year'),
  month: (month, bind) => `month = ${bind(month)}`,
  weekday: (weekday, bind) => `weekday = ${bind(weekday)}`,
  countries: madeIn,
  withoutCountries: (places, bind) => not(madeIn(places, bind)),
  languages: (languages, bind) => any(languages.map((language) => `language = ${bind(language)}`)),
  people: (people, bind) => all(people.map((person) => takesPart(person, bind))),
  withoutPeople: (people, bind) => all(people.map((person) => not(takesPart(person, bind)))),
  saga: ({ id }, bind) => `saga = ${bind(id)}`,
  without: (ids, bind) => not(`list_contains(${bind(ids)}, id)`),
  // They may be thousands, for which a list would be gone through film by film.
  unseen: (ids, bind) => `id NOT IN (SELECT unnest(${bind(ids)}))`,
  withoutSagas: (ids, bind) => not(`list_contains(${bind(ids)}, saga)`),
  runtime: range('runtime', 'runtime > 0'),
  // Stored in 32 bits, where 6.6 is a little less than it is in 64.
  score: range('score', 'votes > 0', 'FLOAT'),
  votes: range('votes'),
  revenue: range('revenue', 'revenue > 0'),
  audience: (audience) => (audience === 'children' ? 'children' : 'NOT children'),
  services: ({ region, any: services }, bind) =>
    `id IN (SELECT movie_id FROM movies_by_service
      WHERE region = ${bind(region)} AND service_id IN (${services.map(({ id }) => bind(id)).join(', ')}))`,
};

/**
 * What some filters ask of a row of `discovery`.
 * @param prefix begins the names of its parameters, where a query has several conditions
 */
export function conditionOf(filters: Filters, prefix = 'p'): Condition {
  const params: Record<string, Param> = {};
  const bind: Bind = (value) => {
    const name = `${prefix}${Object.keys(params).length}`;
    params[name] = value;
    return `$${name}`;
  };
  const parts = (Object.keys(SQL) as (keyof Filters)[]).flatMap((key) => {
    const value = filters[key];
    // The row of a filter takes that filter; the type checker can't follow an index by a union.
    const sql = SQL[key] as (value: unknown, bind: Bind) => string;
    return value === undefined ? [] : [sql(value, bind)];
  });
  return { sql: parts.length > 0 ? all(parts) : 'true', params };
}
