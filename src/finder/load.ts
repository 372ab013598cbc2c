import { join } from 'node:path';
import type { Finder } from './finder.ts';
import { unpackCorpus } from './index/corpus.ts';
import { INDEX_FILE, readIndex } from './index/index-file.ts';
import { unpackRegions } from './index/regions.ts';
import { movieFinder } from './movies.ts';
import { personFinder } from './people.ts';

/** Where the finder speaks: the region of its Spanish titles. */
export interface FinderOptions {
  readonly region?: string;
}

/**
 * The finder over the index in a folder of the clean catalogue.
 * @throws DataError when the index is missing, of another version or cut off.
 */
export function loadFinder(dir: string, { region = 'LATAM' }: FinderOptions = {}): Finder {
  const sections = readIndex(join(dir, INDEX_FILE));
  const people = personFinder(sections, unpackCorpus(sections, 'people'));
  const movies = movieFinder(sections, unpackCorpus(sections, 'movies'));
  const regions = unpackRegions(sections);
  const inRegion = (name: string): Finder => ({
    ...movies(regions(name)),
    ...people,
    inRegion,
  });
  return inRegion(region);
}
