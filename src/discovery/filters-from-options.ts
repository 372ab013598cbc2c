import type { Filters, PersonFilter, Range } from '../core/filters.ts';
import type { Args } from '../core/option.ts';
import { KNOWN_VOTES } from '../core/weighted-score.ts';
import { MONTHS, WEEKDAYS } from '../spanish/calendar.ts';
import { yearsOf } from '../spanish/epochs.ts';
import { FEW_VOTES } from '../spanish/scores.ts';
import type { LIST_OPTIONS } from '../wording/filter-options.ts';

/** The values of the options by which films are filtered. */
export type FilterArgs = Partial<Args<typeof LIST_OPTIONS>>;

/** What words may mean only in one catalogue. */
export interface Known {
  /** The last year that it covers. */
  readonly lastYear: number;
  /** The saga of a film, 0 for none. */
  readonly sagaOf: (movieId: number) => number;
}

/** The filters that a command's options ask for; what was seen is left to `withSeen`. */
export function filtersOf(args: FilterArgs, { lastYear, sagaOf }: Known): Filters {
  const { genero, sin_genero, tema, sin_tema, mes, dia, pais, sin_pais, idioma, saga } = args;
  const [asked] = saga ?? [];
  const people = withRole(args.persona, args.papel);
  const without = withRole(args.sin_persona, args.papel);
  const unwanted = args.sin_titulo ?? [];
  const sagas = unwanted.map(({ id }) => sagaOf(id)).filter((id) => id > 0);
  const years = yearsAsked(args, lastYear);
  const hidden = args.orden === 'hidden' ? { from: KNOWN_VOTES, to: FEW_VOTES } : undefined;
  const votes = args.votos ?? hidden;
  return {
    ...(genero && { genres: genero.flat() }),
    ...(sin_genero && { withoutGenres: sin_genero.flat(2) }),
    ...(tema && { themes: tema }),
    ...(sin_tema && { withoutThemes: sin_tema }),
    ...(years && { years }),
    ...(mes && { month: MONTHS.indexOf(mes) + 1 }),
    ...(dia && { weekday: WEEKDAYS.indexOf(dia) + 1 }),
    ...(pais && { countries: pais }),
    ...(sin_pais && { withoutCountries: sin_pais }),
    ...(idioma && { languages: idioma.flat() }),
    ...(people && { people }),
    ...(without && { withoutPeople: without }),
    ...(asked && { saga: asked }),
    ...(unwanted.length > 0 && { without: unwanted.map(({ id }) => id) }),
    ...(args.vistas && { unseen: [] }),
    ...(sagas.length > 0 && { withoutSagas: sagas }),
    ...(args.duracion && { runtime: args.duracion }),
    ...(args.nota && { score: args.nota }),
    ...(votes && { votes }),
    ...(args.recaudacion && { revenue: args.recaudacion }),
    ...(args.publico && { audience: args.publico }),
  };
}

const withRole = (
  people: FilterArgs['persona'],
  role: FilterArgs['papel'],
): readonly PersonFilter[] | undefined =>
  people?.map((person) => ({ ...(role && { role }), ...person }));

/** An epoch within the years that are asked for besides it. */
function yearsAsked({ epoca, desde, hasta }: FilterArgs, lastYear: number): Range | undefined {
  const epoch = epoca && yearsOf(epoca, lastYear);
  const from = Math.max(epoch?.from ?? 0, desde ?? 0);
  const to = Math.min(epoch?.to ?? Number.POSITIVE_INFINITY, hasta ?? Number.POSITIVE_INFINITY);
  if (from === 0 && to === Number.POSITIVE_INFINITY) return undefined;
  return { ...(from > 0 && { from }), ...(Number.isFinite(to) && { to }) };
}
