import { fallbacks } from '../../spanish/title-regions.ts';
import { type Sections, section } from './index-file.ts';
import { countStrings, stringAt, unpackStrings } from './packed-strings.ts';

/** The Spanish title to show for a film (by its place in the index) in a region, when known. */
export type TitleEs = (movie: number) => string | null;

/** The Spanish titles to show in any region. @throws DataError */
export function unpackRegions(sections: Sections): (region: string) => TitleEs {
  const titles = unpackStrings(sections, 'display.titles');
  const names = unpackStrings(sections, 'display.regions');
  const known = new Map(
    Array.from({ length: countStrings(names) }, (_, i) => {
      const region = stringAt(names, i);
      return [region, section(sections, `display.of.${region}`, Int32Array)] as const;
    }),
  );
  return (region) => {
    const name = fallbacks(region).find((candidate) => known.has(candidate));
    const shown = name === undefined ? undefined : known.get(name);
    return (movie) => {
      const title = shown?.[movie] ?? -1;
      return title < 0 ? null : stringAt(titles, title);
    };
  };
}
