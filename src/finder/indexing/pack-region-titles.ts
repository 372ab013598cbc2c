import type { Section } from '../index/index-file.ts';
import { packStrings } from '../index/packed-strings.ts';

/** The Spanish title to show for a film in a region. */
export interface RegionTitle {
  readonly region: string;
  readonly movieId: number;
  readonly title: string;
}

/**
 * The sections of the Spanish titles to show: the distinct titles, the regions, and for each region the title
 * of each film by its place among `movies` (−1: none).
 */
export function regionSections(
  rows: readonly RegionTitle[],
  movies: readonly { readonly id: number }[],
): [string, Section][] {
  const titles = [...new Set(rows.map(({ title }) => title))];
  const titleIndex = new Map(titles.map((title, i) => [title, i]));
  const movieIndex = new Map(movies.map(({ id }, i) => [id, i]));
  const regions = new Map<string, Int32Array>();
  for (const { region, movieId, title } of rows) {
    const shown = regions.get(region) ?? new Int32Array(movies.length).fill(-1);
    regions.set(region, shown);
    const movie = movieIndex.get(movieId);
    if (movie !== undefined) shown[movie] = titleIndex.get(title) ?? -1;
  }
  return [
    ...packStrings('display.titles', titles),
    ...packStrings('display.regions', [...regions.keys()]),
    ...[...regions].map(([region, shown]): [string, Section] => [`display.of.${region}`, shown]),
  ];
}
