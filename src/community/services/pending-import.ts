import type { ImportedFilms } from '../importing.ts';
import { stays, toTenths, type Viewing, type ViewingChange } from './viewing.ts';

/** Some when, as files tell it: not at all, or in milliseconds since 1970. */
type When = number | null;
export type PendingFilm = readonly [film: number, rating: number | null, at: When];
export type PendingWish = readonly [film: number, at: When];

/** An import that waits for its button, as it is kept: each film once. */
export interface Pending {
  readonly seen: readonly PendingFilm[];
  readonly wanted: readonly PendingWish[];
  readonly note: string;
}

/** Before any date. */
const UNDATED = Number.NEGATIVE_INFINITY;

const asViewing = ([film, rating, at]: PendingFilm): Viewing => ({
  film,
  rating,
  at: at ?? UNDATED,
});

/** What a file brings, each film once and as it was last rated. What it says of later than `now` is no date. */
export function pendingOf(
  { seen, wanted }: ImportedFilms,
  note: string,
  now: number,
  more?: Pending,
): Pending {
  const when = (at: Date | undefined): When => (at && at.getTime() <= now ? at.getTime() : null);
  const viewings = new Map<number, Viewing>();
  const given = seen.map(
    ({ film, rating, at }): PendingFilm => [
      film,
      rating === undefined ? null : toTenths(rating),
      when(at),
    ],
  );
  for (const viewing of [...(more?.seen ?? []), ...given].map(asViewing)) {
    viewings.set(viewing.film, stays(viewings.get(viewing.film), viewing));
  }
  const wishes = new Map<number, When>(more?.wanted);
  for (const { film, at } of wanted) {
    if (!wishes.has(film)) wishes.set(film, when(at));
  }
  return {
    seen: [...viewings.values()].map(({ film, rating, at }) => [
      film,
      rating,
      at === UNDATED ? null : at,
    ]),
    wanted: [...wishes],
    note,
  };
}

/** What becomes of a viewing by an import; undefined: nothing. A film without a date is from now. */
export function changeBy(
  given: PendingFilm,
  before: Viewing | undefined,
  now: number,
): ViewingChange | undefined {
  const staying = stays(before, asViewing(given));
  if (staying === before) return undefined;
  const after = { ...staying, at: staying.at === UNDATED ? now : staying.at };
  return { film: after.film, before, after };
}

/** All films of an import, each once. */
export const filmsOf = ({ seen, wanted }: Pick<Pending, 'seen' | 'wanted'>): ReadonlySet<number> =>
  new Set([...seen, ...wanted].map(([film]) => film));
