import type { Likeness } from './likeness.ts';
import { sharedTerms } from './matchers.ts';
import { at, listAt, realAt } from './sparse.ts';

/** So much of the genres in common says something of a story. */
const SAME_KIND = 0.65;
/** A title of so many words is hardly anybody else's. */
const LONG_TITLE = 4;
/**
 * So many small signs make a namesake the same story: each word of the plot but for the title's, each topic, the
 * genres, a long title. Of 626 namesakes that pass, about one in twenty is another story; with one sign less, one in three.
 */
const SIGNS = 4;

/**
 * Whether a film tells the story of the loaded one anew: both have the same title in some language, and a character, a
 * director or many small signs in common. Most namesakes have nothing to do with each other, and a word of the title
 * that both plots use says no more than the title.
 */
export function isRetold({ film, matchers, sets, catalogue }: Likeness, other: number): boolean {
  if (film === other || matchers.names.cosine(other) === 0) return false;
  const { films, fields } = catalogue;
  const shared = (name: 'characters' | 'directors' | 'topics' | 'text'): readonly number[] =>
    sharedTerms(fields[name], film, other);
  if (shared('characters').length > 0 || shared('directors').length > 0) return true;
  const title = listAt(films.titleWords, film);
  const words = new Set([...title, ...listAt(films.titleWords, other)]);
  const signs =
    shared('text').filter((word) => !words.has(word)).length +
    shared('topics').length +
    (realAt(sets.jaccard, at(sets.of, other)) >= SAME_KIND ? 1 : 0) +
    (title.length >= LONG_TITLE ? 1 : 0);
  return signs >= SIGNS;
}
