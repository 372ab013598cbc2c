import { join } from 'node:path';
import type { Finder } from './finder.ts';
import { unpackCorpus } from './index/corpus.ts';
import { INDEX_FILE, readIndex } from './index/index-file.ts';
import { unpackRegions } from './index/region-titles.ts';
import { movieFinder } from './movies.ts';
import { personFinder } from './people.ts';
import { spansOf } from './spans.ts';

/** Whose Spanish titles are shown until another region is asked for. */
const DEFAULT_REGION = 'LATAM';

/**
 * The finder over the index in a folder of the clean catalogue.
 * @throws DataError when the index is missing, of another version or cut off.
 */
export function loadFinder(dir: string): Finder {
  const sections = readIndex(join(dir, INDEX_FILE));
  const people = personFinder(sections, unpackCorpus(sections, 'people'));
  const movies = movieFinder(sections, unpackCorpus(sections, 'movies'));
  const regions = unpackRegions(sections);
  const inRegion = (name: string): Finder => {
    const { movieMentions, ...moviesOf } = movies(regions(name));
    const { personMentions, ...peopleOf } = people;
    const halves = { ...moviesOf, ...peopleOf, movieMentions, personMentions };
    return {
      ...moviesOf,
      ...peopleOf,
      spans: (words, asTyped = () => false) => spansOf(halves, words, asTyped),
      inRegion,
    };
  };
  return inRegion(DEFAULT_REGION);
}

/** A slip, words by ear, nonsense: what takes every way through the search. */
const REHEARSAL = [
  'el padrnio 2',
  'guonder guoman 2017',
  'xq zzkw plim',
  'el cenor de los aniyos las dos torres',
  'prisionero de askaban jarry poter',
];

/** Searches now: the first ones of a process run uncompiled and take ten times as long. */
export function warmUp(finder: Finder): void {
  for (const text of REHEARSAL) {
    finder.movies(text);
    finder.people(text);
    finder.suggestMovies(text);
    finder.spans(text.split(' ')).mentions();
  }
}
