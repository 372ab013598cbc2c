import { filterFailures } from '../catalogue/queries/discovery/filter-failures.ts';
import { type Filters, joinFilters, partsOf } from '../core/filters.ts';
import type { Services } from './list-services.ts';

/** Filters that leave something out and find films. */
export interface WayOut {
  /** What is left out. */
  readonly dropped: Filters;
  readonly filters: Filters;
  /** How many films there are then. */
  readonly films: number;
}

/** How many ways out are offered. */
const OFFERED = 3;
/** A query can tell no more filters apart. */
const PARTS_MAX = 30;

const bitsIn = (mask: number): number => [...mask.toString(2)].filter((bit) => bit === '1').length;

/**
 * What to leave out of filters that find nothing: as few as possible, and of those what finds most.
 * @param fixed filters that stay, whatever else goes
 * @returns none where every film fails everything
 */
export async function waysOut(
  filters: Filters,
  fixed: Filters,
  { catalogue }: Pick<Services, 'catalogue'>,
): Promise<readonly WayOut[]> {
  const staying = partsOf(fixed).map((part) => JSON.stringify(part));
  const parts = partsOf(filters).filter((part) => !staying.includes(JSON.stringify(part)));
  if (parts.length > PARTS_MAX) return [];
  const { query, params } = filterFailures(parts, fixed);
  const failures = (await catalogue.all(query, params)).filter(({ mask }) => mask !== 0);
  const least = Math.min(...failures.map(({ mask }) => bitsIn(mask)));
  return failures
    .filter(({ mask }) => bitsIn(mask) === least && (least < parts.length || staying.length > 0))
    .sort((a, b) => b.films - a.films || a.mask - b.mask)
    .slice(0, OFFERED)
    .map(({ mask, films }) => {
      const fails = (index: number): boolean => (mask & (2 ** index)) !== 0;
      return {
        dropped: joinFilters(parts.filter((_, index) => fails(index))),
        filters: joinFilters([...partsOf(fixed), ...parts.filter((_, index) => !fails(index))]),
        films,
      };
    });
}
