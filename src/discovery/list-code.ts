import { genreBits, genresOf } from '../catalogue/genre-bits.ts';
import type { Filters, Order, PersonFilter, Range } from '../core/filters.ts';
import { AUDIENCES, ORDERS } from '../core/filters.ts';
import type { PersonRef, TermRef } from '../core/option.ts';

/** What a list shows, but for its page: what its buttons carry. */
export interface ListState {
  readonly filters: Filters;
  readonly order: Order;
  /** What tells one random order from another. */
  readonly seed?: number;
}

/** Gives the names that a code leaves out; undefined for what is no more. */
export interface Names {
  person(id: number): PersonRef | undefined;
  theme(id: number): TermRef | undefined;
  saga(id: number): TermRef | undefined;
  service(id: number): TermRef | undefined;
}

/** How one filter is written, and read again. */
interface Codec<T> {
  readonly mark: string;
  write(value: T): string;
  read(text: string, names: Names): T | undefined;
}

const number = (text: string): number => Number.parseInt(text, 36);

/** Undefined when one of them is no more: the rest would ask for something else. */
function list<T>(text: string, read: (part: string) => T | undefined): readonly T[] | undefined {
  const parts = text.split(',').map(read);
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}

const base36 = (values: readonly number[]): string =>
  values.map((value) => value.toString(36)).join(',');

/** @param scale what makes whole numbers of its ends */
const range = (mark: string, scale = 1): Codec<Range> => ({
  mark,
  write: ({ from, to }) =>
    [from, to]
      .map((end) => (end === undefined ? '' : Math.round(end * scale).toString(36)))
      .join('-'),
  read(text) {
    const [from = '', to = ''] = text.split('-');
    return {
      ...(from && { from: number(from) / scale }),
      ...(to && { to: number(to) / scale }),
    };
  },
});

const codes = (mark: string): Codec<readonly string[]> => ({
  mark,
  write: (values) => values.join(','),
  read: (text) => text.split(','),
});

const ids = (mark: string): Codec<readonly number[]> => ({
  mark,
  write: base36,
  read: (text) => list(text, number),
});

const one = (mark: string): Codec<number> => ({
  mark,
  write: (value) => value.toString(36),
  read: number,
});

const themes = (mark: string): Codec<readonly TermRef[]> => ({
  mark,
  write: (terms) => base36(terms.map(({ id }) => id)),
  read: (text, { theme }) => list(text, (part) => theme(number(part))),
});

const ROLE_MARKS: readonly (PersonFilter['role'] | undefined)[] = [undefined, 'actor', 'director'];

/** The id's last digit is the role. */
const people = (mark: string): Codec<readonly PersonFilter[]> => ({
  mark,
  write: (persons) => base36(persons.map(({ id, role }) => id * 3 + ROLE_MARKS.indexOf(role))),
  read: (text, { person }) =>
    list(text, (part) => {
      const ref = person(Math.floor(number(part) / 3));
      const role = ROLE_MARKS[number(part) % 3];
      return ref && { id: ref.id, name: ref.name, ...(role && { role }) };
    }),
});

const CODECS: { readonly [K in keyof Required<Filters>]: Codec<NonNullable<Filters[K]>> } = {
  genres: {
    mark: 'g',
    write: (groups) => base36(groups.map(genreBits)),
    read: (text) => list(text, (part) => genresOf(number(part))),
  },
  withoutGenres: {
    mark: 'G',
    write: (genres) => genreBits(genres).toString(36),
    read: (text) => genresOf(number(text)),
  },
  themes: themes('t'),
  withoutThemes: themes('T'),
  years: range('y'),
  month: one('m'),
  weekday: one('w'),
  countries: codes('c'),
  withoutCountries: codes('C'),
  languages: codes('l'),
  people: people('p'),
  withoutPeople: people('P'),
  saga: {
    mark: 's',
    write: ({ id }) => id.toString(36),
    read: (text, { saga }) => saga(number(text)),
  },
  without: ids('x'),
  // Which films these are is looked up when the button is pressed.
  unseen: { mark: 'u', write: () => '', read: () => [] },
  withoutSagas: ids('S'),
  runtime: range('r'),
  score: range('n', 10),
  votes: range('v'),
  revenue: range('d'),
  audience: {
    mark: 'a',
    write: (audience) => String(AUDIENCES.indexOf(audience)),
    read: (text) => AUDIENCES[number(text)],
  },
  services: {
    mark: 'e',
    write: ({ region, any }) => `${region}-${base36(any.map(({ id }) => id))}`,
    read(text, { service }) {
      const [region = '', ids = ''] = text.split('-');
      const any = list(ids, (part) => service(number(part)));
      return any && { region, any };
    },
  },
};

const ORDER_MARK = 'o';
const SEED_MARK = 'z';
const JOINT = '.';

const KEYS = Object.keys(CODECS) as (keyof Filters)[];

// The row of a filter's own kind takes that filter; the type checker can't follow an index by a union.
const codecOf = (key: keyof Filters): Codec<unknown> => CODECS[key] as Codec<unknown>;

/** A state as few characters: "g1kw.y1j0-1j9.o0". */
export function writeState({ filters, order, seed }: ListState): string {
  const parts = KEYS.flatMap((key) => {
    const { mark, write } = codecOf(key);
    return filters[key] === undefined ? [] : [mark + write(filters[key])];
  });
  return [
    ...parts,
    ORDER_MARK + ORDERS.indexOf(order).toString(36),
    ...(seed === undefined ? [] : [SEED_MARK + seed.toString(36)]),
  ].join(JOINT);
}

/** The state that `writeState` wrote, or undefined when the text is no such thing. */
export function readState(text: string, names: Names): ListState | undefined {
  const filters: Record<string, unknown> = {};
  let order: Order | undefined;
  let seed: number | undefined;
  for (const part of text.split(JOINT)) {
    const [mark, value] = [part.charAt(0), part.slice(1)];
    const key = KEYS.find((candidate) => codecOf(candidate).mark === mark);
    if (mark === ORDER_MARK) order = ORDERS[number(value)];
    else if (mark === SEED_MARK) seed = number(value);
    else if (key) filters[key] = codecOf(key).read(value, names);
    else return undefined;
    if (key && (filters[key] === undefined || Number.isNaN(filters[key]))) return undefined;
  }
  return order && { filters, order, ...(seed !== undefined && { seed }) };
}
