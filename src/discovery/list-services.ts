import type { Catalogue } from '../catalogue/open.ts';
import type { Vocabularies } from '../catalogue/vocabulary.ts';
import { UserError } from '../core/errors.ts';
import type { Filters } from '../core/filters.ts';
import type { TermRef } from '../core/option.ts';
import type { Finder } from '../finder/finder.ts';
import { OWN_SERVICES } from '../spanish/streaming.ts';
import type { Wording } from '../wording/formats.ts';
import { NO_OWN_SERVICES, servicesUnknown } from '../wording/streaming.ts';
import { type FilterArgs, filtersOf, type Known } from './filters-from-options.ts';
import type { Names } from './list-code.ts';

/** Where somebody watches films. */
export interface Watching {
  /** ISO 3166-1 */
  readonly region: string;
  /** The services that they, or their group, named as their own. */
  readonly services: readonly TermRef[];
}

/** What lists of films are made with. */
export interface Services {
  readonly catalogue: Catalogue;
  readonly finder: Finder;
  readonly terms: Vocabularies;
  readonly wording: Wording;
  /**
   * What whoever asks has seen; undefined where nobody can be told from anybody else.
   * @throws UserError when what people do can't be reached
   */
  seen(): Promise<ReadonlySet<number> | undefined>;
  /** Where whoever asks watches films; once a turn, and never a mistake. */
  readonly watching: () => Promise<Watching>;
}

/** What a catalogue's words mean in it. */
const knownTo = ({ catalogue, terms }: Services): Known => ({
  lastYear: Number(catalogue.coveredUntil.slice(0, 4)),
  sagaOf: (movieId) => terms.sagaOf(movieId)?.id ?? 0,
});

/** The names of what buttons carry by id. */
export const namesIn = ({ finder, terms }: Services): Names => ({
  person: (id) => finder.personById(id),
  theme: (id) => terms.theme.byId(id),
  saga: (id) => terms.saga.byId(id),
  service: (id) => terms.service.byId(id),
});

/**
 * The filters that a command's options ask for.
 * @throws UserError where services are asked for and the catalogue knows none, or whoever asks named none
 */
export async function filtersIn(args: FilterArgs, services: Services): Promise<Filters> {
  const filters = filtersOf(args, knownTo(services));
  if (args.en === undefined) return filters;
  if (!services.terms.knowsServices) {
    throw new UserError({
      kind: 'said',
      code: 'no_encontrado',
      sentence: servicesUnknown(args.en),
    });
  }
  const { region } = await services.watching();
  return { ...filters, services: { region, any: await servicesMeant(args.en, services) } };
}

/**
 * Services as they were asked for, with those of whoever asks in place of "mis servicios".
 * @throws UserError where they named none
 */
export async function servicesMeant(
  asked: readonly TermRef[],
  { watching }: Pick<Services, 'watching'>,
): Promise<readonly TermRef[]> {
  if (!asked.some(({ id }) => id === OWN_SERVICES.id)) return asked;
  const { services: own } = await watching();
  const meant = asked.flatMap((service) => (service.id === OWN_SERVICES.id ? own : [service]));
  if (meant.length === 0) {
    throw new UserError({ kind: 'said', code: 'falta_opcion', sentence: NO_OWN_SERVICES });
  }
  return meant;
}

/** The filters with the services that whoever asks named as their own, where they ask for no others. */
export async function onOwnServices(filters: Filters, services: Services): Promise<Filters> {
  if (filters.services || !services.terms.knowsServices) return filters;
  const { region, services: own } = await services.watching();
  return own.length > 0 ? { ...filters, services: { region, any: own } } : filters;
}
