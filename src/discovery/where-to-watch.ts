import { filmOffers, filmReach, type Offer } from '../catalogue/queries/where-to-watch.ts';
import type { TermRef } from '../core/option.ts';
import { serviceOf } from '../spanish/streaming.ts';
import { isCountry } from '../spanish/title-regions.ts';
import type { Services } from './list-services.ts';

/** How much a film costs where it is offered, what costs least first. */
export const ACCESSES = ['subscription', 'free', 'rent', 'buy'] as const;
export type Access = (typeof ACCESSES)[number];

const ACCESS_OF: Readonly<Record<Offer['access'], Access>> = {
  flatrate: 'subscription',
  free: 'free',
  ads: 'free',
  rent: 'rent',
  buy: 'buy',
};

/** The services that offer a film, each once, in JustWatch's order. */
export type Offers = Readonly<Record<Access, readonly TermRef[]>>;

export async function offersOf(
  id: number,
  region: string,
  { catalogue }: Pick<Services, 'catalogue'>,
): Promise<Offers> {
  const rows = await catalogue.all(filmOffers, { id, region });
  const those = (wanted: Access): readonly TermRef[] => {
    const services = rows
      .filter(({ access }) => ACCESS_OF[access] === wanted)
      .map((row) => serviceOf(row.id, row.name));
    return [...new Map(services.map((service) => [service.id, service])).values()];
  };
  return {
    subscription: those('subscription'),
    free: those('free'),
    rent: those('rent'),
    buy: those('buy'),
  };
}

/** Where a film can be watched in a country. */
export interface WhereToWatch {
  /** ISO 3166-1 */
  readonly region: string;
  /** The ISO date of what is known; null where nothing is. */
  readonly date: string | null;
  readonly offers: Offers;
  /** Other countries where somebody offers it. */
  readonly elsewhere: readonly string[];
}

export async function whereToWatch(
  id: number,
  region: string,
  services: Pick<Services, 'catalogue'>,
): Promise<WhereToWatch> {
  const [offers, reach] = await Promise.all([
    offersOf(id, region, services),
    services.catalogue.first(filmReach, { id }),
  ]);
  const countries = reach?.countries ?? [];
  return {
    region,
    date: reach?.date ?? null,
    offers,
    elsewhere: countries.filter((country) => country !== region),
  };
}

/** The page of a film's offers in a country, which leads on to each of them: JustWatch's terms ask for the link. */
export const watchPage = (id: number, region: string): string =>
  `https://www.themoviedb.org/movie/${id}/watch?locale=${region}`;

/** JustWatch's own search for a title in a country. */
export function justWatchSearch(title: string, region: string): string {
  const path = isCountry(region) ? `${region.toLowerCase()}/buscar` : 'us/search';
  return `https://www.justwatch.com/${path}?q=${encodeURIComponent(title)}`;
}
