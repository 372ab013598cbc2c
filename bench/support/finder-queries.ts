import { nameQuery } from '../../eval/finder/synthetic/names.ts';
import { createRandom } from '../../eval/finder/synthetic/random.ts';
import { titleQuery } from '../../eval/finder/synthetic/titles.ts';
import type { Finder } from '../../src/finder/finder.ts';

const QUERIES = 600;
const SEED = 7;

export interface FinderQueries {
  readonly films: readonly string[];
  readonly people: readonly string[];
  readonly keys: readonly string[];
}

/** Queries as people make them, about the films and persons that autocomplete offers. */
export function finderQueries(finder: Finder): FinderQueries {
  const random = createRandom(SEED);
  const letters = [...'abcdefghijlmnoprstv'];
  const films = letters.flatMap((letter) => finder.suggestMovies(letter));
  const people = letters.flatMap((letter) => finder.suggestPeople(letter));
  const filmQuery = (): string => {
    const { title, titleEs, year } = random.pick(films);
    const spanish = titleEs === null ? [] : [titleEs];
    return titleQuery({ titles: [title], spanish, aliases: [], year }, random);
  };
  const many = (make: () => string): string[] => Array.from({ length: QUERIES }, make);
  return {
    films: many(filmQuery),
    people: many(() => nameQuery(random.pick(people).name, random)),
    keys: many(() => {
      const { title } = random.pick(films);
      return title.slice(0, 1 + random.below(title.length));
    }),
  };
}
