import type { PersonRef, Role } from '../core/option.ts';
import type { Finder } from './finder.ts';
import { type Corpus, itemById } from './index/corpus.ts';
import { type Sections, section } from './index/index-file.ts';
import { stringAt } from './index/packed-strings.ts';
import { scratchFor } from './search/candidates.ts';
import { confident } from './search/confidence.ts';
import type { Searcher } from './search/rank.ts';
import { suggest } from './search/suggest.ts';
import { PERSON_WEIGHTS } from './search/weights.ts';
import { wordMatcher } from './search/word-matches.ts';
import { readQuery } from './text/query.ts';

/** Votes (over all films of a person) at which somebody is as well known as can be. */
const MOST_VOTES = 150_000;

/** The finder's half for persons. @throws DataError when the index lacks a section. */
export function personFinder(
  sections: Sections,
  corpus: Corpus,
): Pick<Finder, 'people' | 'suggestPeople' | 'personById'> {
  const credits: Readonly<Record<Role, Uint16Array>> = {
    actor: section(sections, 'people.castCredits', Uint16Array),
    director: section(sections, 'people.directorCredits', Uint16Array),
  };
  const roles: readonly Role[] = ['actor', 'director'];
  const hasRole =
    (role: Role | undefined) =>
    (person: number): boolean =>
      role === undefined || (credits[role][person] ?? 0) > 0;
  const searchers = {
    actor: personSearcher(corpus, credits.actor),
    director: personSearcher(corpus, credits.director),
  };
  const searcherFor = (role: Role | undefined): Searcher => searchers[role ?? 'actor'];
  const refOf = (person: number): PersonRef => ({
    id: corpus.ids[person] ?? 0,
    name: stringAt(corpus.texts, corpus.firstText[person] ?? 0),
  });
  return {
    people: (text, { role, limit = 10 } = {}) =>
      confident(searcherFor(role), readQuery(text, 'name'), hasRole(role))
        .slice(0, limit)
        .map(({ item, confidence }) => ({
          ...refOf(item),
          roles: roles.filter((name) => (credits[name][item] ?? 0) > 0),
          confidence,
        })),
    suggestPeople: (text, { role, limit = 25 } = {}) =>
      suggest(searcherFor(role), readQuery(text, 'name'), hasRole(role), limit).map(refOf),
    personById: (id) => {
      const person = itemById(corpus, id);
      return person < 0 ? undefined : refOf(person);
    },
  };
}

/** What a search for persons needs: fame is votes and, for one part, credits in the role. */
export function personSearcher(corpus: Corpus, credits: Uint16Array): Searcher {
  return {
    corpus,
    weights: PERSON_WEIGHTS,
    scratch: scratchFor(corpus),
    match: wordMatcher(corpus),
    facts: {
      year: () => 0,
      fame: (person) =>
        (0.7 * Math.log(1 + (corpus.votes[person] ?? 0))) / Math.log(1 + MOST_VOTES) +
        (0.3 * Math.log(1 + (credits[person] ?? 0))) / Math.log(101),
    },
  };
}
