import type { CoRatings } from './co-ratings.ts';
import type { FilmTable } from './film-table.ts';
import { byPopularity } from './prior.ts';
import type { Catalogue, FieldName } from './read-catalogue.ts';
import { at, invert, type Lists, listsByKey, realAt } from './sparse.ts';

/** How many films each shared term brings in, the best liked first: this bounds the work for a film of any catalogue. */
const CAPS: Readonly<Record<Exclude<FieldName, 'genres' | 'countries'>, number>> = {
  directors: 60,
  cast: 30,
  keywords: 60,
  text: 12,
  studios: 20,
};
/** How many films of the same genre and years, and of the same language and years. */
const GENRE_CAP = 40;
const LANGUAGE_CAP = 40;
/** How many films of the same years, whatever they are about. */
const ERA_CAP = 30;
/** Where all that finds fewer than these, the best liked of all are added. */
const ENOUGH = 200;
/** Years that go together when films of the same time are looked for. */
const PERIOD = 5;
/** Periods before and after the film's own. */
const REACH = 1;

interface Source {
  readonly of: Lists;
  readonly inverted: Lists;
}

/** Which films are worth comparing with a film. */
export interface CandidateFinder {
  /** @returns different films, never the film itself; the same array is used again by the next call */
  find(film: number): readonly number[];
}

/**
 * @param popularity by film; each list of candidates keeps the greatest
 * @param coRatings with the film loaded when `find` is called
 */
export function createCandidateFinder(
  { films, fields }: Catalogue,
  popularity: Float64Array,
  coRatings: CoRatings | undefined,
): CandidateFinder {
  const order = byPopularity(films, popularity);
  const sources: Source[] = Object.entries(CAPS).map(([name, cap]) => {
    const field = fields[name as keyof typeof CAPS];
    return { of: field, inverted: invert(field, field.termCount, order, cap) };
  });
  const collections = collectionLists(films, order);
  sources.push(collections);
  const periods = [
    periodLists(films, fields.genres, fields.genres.termCount, order, GENRE_CAP),
    periodLists(films, languageLists(films), films.languageCodes.length, order, LANGUAGE_CAP),
    periodLists(
      films,
      { ...languageLists(films), values: new Int32Array(films.count) },
      1,
      order,
      ERA_CAP,
    ),
  ];
  const seen = new Int32Array(films.count).fill(-1);
  const found: number[] = [];

  const take = ({ offsets, values }: Lists, list: number, film: number): void => {
    for (let k = at(offsets, list); k < at(offsets, list + 1); k++) {
      const other = at(values, k);
      if (at(seen, other) === film) continue;
      seen[other] = film;
      found.push(other);
    }
  };

  return {
    find(film) {
      found.length = 0;
      seen[film] = film;
      for (const other of coRatings?.together() ?? []) {
        seen[other] = film;
        if (other !== film) found.push(other);
      }
      for (const { of, inverted } of sources) {
        for (let k = at(of.offsets, film); k < at(of.offsets, film + 1); k++) {
          take(inverted, at(of.values, k), film);
        }
      }
      for (const { of, inverted, periodOf, periodCount } of periods) {
        for (let k = at(of.offsets, film); k < at(of.offsets, film + 1); k++) {
          const own = periodOf(film);
          const last = Math.min(periodCount - 1, own + REACH);
          for (let period = Math.max(0, own - REACH); period <= last; period++) {
            take(inverted, at(of.values, k) * periodCount + period, film);
          }
        }
      }
      for (let k = 0; k < order.length && found.length < ENOUGH; k++) {
        const other = at(order, k);
        if (at(seen, other) === film) continue;
        seen[other] = film;
        found.push(other);
      }
      return found;
    },
  };
}

/** Each film's saga as a list of none or one. */
function collectionLists({ collections, count }: FilmTable, order: Int32Array): Source {
  const numbers = new Map<number, number>();
  const movies: number[] = [];
  const values: number[] = [];
  for (let film = 0; film < count; film++) {
    const id = at(collections, film);
    if (id === 0) continue;
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    movies.push(film);
    values.push(number);
  }
  const of = listsByKey(Int32Array.from(movies), Int32Array.from(values), count);
  return { of, inverted: invert(of, numbers.size, order, count) };
}

function languageLists({ languages, count }: FilmTable): Lists {
  return { offsets: Int32Array.from({ length: count + 1 }, (_, i) => i), values: languages };
}

/** Lists of the films that share a term and a period. */
function periodLists(
  { years, count }: FilmTable,
  of: Lists,
  termCount: number,
  order: Int32Array,
  cap: number,
) {
  const [earliest, latest] = minMax(years);
  const first = Math.floor(earliest / PERIOD);
  const periodCount = Math.floor(latest / PERIOD) - first + 1;
  const periodOf = (film: number): number => Math.floor(realAt(years, film) / PERIOD) - first;
  const values = new Int32Array(of.values.length);
  for (let film = 0; film < count; film++) {
    for (let k = at(of.offsets, film); k < at(of.offsets, film + 1); k++) {
      values[k] = at(of.values, k) * periodCount + periodOf(film);
    }
  }
  const inverted = invert({ offsets: of.offsets, values }, termCount * periodCount, order, cap);
  return { of, inverted, periodOf, periodCount };
}

function minMax(values: Float64Array): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}
