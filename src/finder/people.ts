import type { PersonRef, Role } from '../core/option.ts';
import { fold } from '../core/text.ts';
import type { Finder, PersonMatch } from './finder.ts';
import { type Corpus, itemById } from './index/corpus.ts';
import { type Sections, section } from './index/index-file.ts';
import { stringAt } from './index/packed-strings.ts';
import { type PastedId, readPasted } from './pasted-ids.ts';
import { PERSONS, scratchFor } from './search/candidates.ts';
import { type Confident, confident } from './search/confidence.ts';
import type { Searcher } from './search/rank.ts';
import { remembered } from './search/search-cache.ts';
import { suggest } from './search/suggest.ts';
import { PERSON_WEIGHTS } from './search/weights.ts';
import { wordMatcher } from './search/word-matches.ts';
import { type Mentions, mentionsIn } from './spans.ts';
import { otherForms } from './text/nicknames.ts';
import { readQuery } from './text/query.ts';

/** Votes (over all films of a person in a role) at which somebody is as well known as can be. */
const MOST_VOTES = 100_000;

const ROLES: readonly Role[] = ['actor', 'director'];
/** A film is known for several actors, but for one director. */
const ROLE_SHARE: Readonly<Record<Role, number>> = { actor: 1, director: 1.5 };

type PersonFinder = Pick<Finder, 'people' | 'suggestPeople' | 'personById' | 'rolesOf'> & {
  /** The persons that a message mentions, whatever they do. */
  readonly personMentions: Mentions<PersonMatch>;
};

/** The finder's half for persons. @throws DataError when the index lacks a section. */
export function personFinder(sections: Sections, corpus: Corpus): PersonFinder {
  const inRole = rolesOf(sections);
  const searchers = personSearchers(corpus, inRole);
  const hasRole =
    (role: Role | undefined) =>
    (person: number): boolean =>
      role === undefined || (inRole[role].credits[person] ?? 0) > 0;
  const refOf = (person: number): PersonRef => ({
    id: corpus.ids[person] ?? 0,
    name: stringAt(corpus.texts, corpus.firstText[person] ?? 0),
  });
  const knownAs = (role: Role, person: number): number =>
    ROLE_SHARE[role] * (inRole[role].votes[person] ?? 0);
  const rolesIn = (person: number): readonly Role[] =>
    ROLES.filter((name) => hasRole(name)(person)).sort(
      (a, b) => knownAs(b, person) - knownAs(a, person),
    );
  const matchOf = ({ item, text, confidence }: Confident, typed: string): PersonMatch => ({
    ...refOf(item),
    roles: rolesIn(item),
    confidence,
    exact: fold(stringAt(corpus.texts, text)) === typed,
  });
  const searchFor = (role?: Role) =>
    remembered((text) => {
      const query = readQuery(text, 'name');
      const matches = confident(searchers[role ?? 'any'], query, hasRole(role));
      return { typed: query.folded, matches };
    });
  const search = { any: searchFor(), actor: searchFor('actor'), director: searchFor('director') };
  // A bare id is a film's.
  const pastedPerson = ({ kind, id }: PastedId): PersonMatch[] => {
    const item = kind === 'person' ? itemById(corpus, id) : -1;
    if (item < 0) return [];
    const match = matchOf({ item, text: corpus.firstText[item] ?? 0, confidence: 1 }, '');
    return [{ ...match, exact: true }];
  };
  return {
    people: (text, { role, limit = 10 } = {}) => {
      const pasted = readPasted(text);
      if (pasted !== undefined && pasted.kind !== 'text') return pastedPerson(pasted);
      const { typed, matches } = search[role ?? 'any'](pasted?.text ?? text);
      return matches.slice(0, limit).map((match) => matchOf(match, typed));
    },
    personMentions: (words, asTyped) =>
      mentionsIn(searchers.any, words, asTyped, 'name', hasRole(undefined), matchOf),
    suggestPeople: (text, { role, limit = 25 } = {}) =>
      suggest(searchers[role ?? 'any'], readQuery(text, 'name'), hasRole(role), limit).map(refOf),
    personById: (id) => {
      const person = itemById(corpus, id);
      return person < 0 ? undefined : refOf(person);
    },
    rolesOf: (id) => {
      const person = itemById(corpus, id);
      return person < 0 ? [] : rolesIn(person);
    },
  };
}

/** What persons did in a role: how many films, and the votes of those films. */
export interface RoleFacts {
  readonly credits: Uint16Array;
  readonly votes: Float32Array;
}

/** What persons did in each role. @throws DataError */
export function rolesOf(sections: Sections): Readonly<Record<Role, RoleFacts>> {
  return {
    actor: {
      credits: section(sections, 'people.castCredits', Uint16Array),
      votes: section(sections, 'people.castVotes', Float32Array),
    },
    director: {
      credits: section(sections, 'people.directorCredits', Uint16Array),
      votes: section(sections, 'people.directorVotes', Float32Array),
    },
  };
}

/** What searches for persons need, by role; `any` takes each person in the role that they are known for. */
export function personSearchers(
  corpus: Corpus,
  inRole: Readonly<Record<Role, RoleFacts>>,
): Readonly<Record<Role | 'any', Searcher>> {
  const shared = {
    corpus,
    weights: PERSON_WEIGHTS,
    scratch: scratchFor(corpus),
    match: wordMatcher(corpus, otherForms),
    mostNear: 3,
    measure: PERSONS,
    namesakes: true,
  };
  const fame =
    ({ votes }: RoleFacts) =>
    (person: number): number =>
      Math.log(1 + (votes[person] ?? 0)) / Math.log(1 + MOST_VOTES);
  const [acting, directing] = [fame(inRole.actor), fame(inRole.director)];
  const known = (person: number): number => Math.max(acting(person), directing(person));
  // Who is known for something else is still the better known one.
  const knownIn = (role: (person: number) => number) => (person: number) =>
    (role(person) + known(person)) / 2;
  const searcher = (fameOf: (person: number) => number): Searcher => ({
    ...shared,
    facts: { year: () => 0, fame: fameOf, byOneWord: true },
  });
  return {
    actor: searcher(knownIn(acting)),
    director: searcher(knownIn(directing)),
    any: searcher(known),
  };
}
