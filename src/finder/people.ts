import type { PersonRef, Role } from '../core/options/option.ts';
import { fold } from '../core/text.ts';
import type { Finder, PersonMatch } from './finder.ts';
import { type Corpus, itemById } from './index/corpus.ts';
import { type Sections, section } from './index/index-file.ts';
import { stringAt } from './index/packed-strings.ts';
import { PERSONS, scratchFor } from './search/candidates.ts';
import { type Confident, confident } from './search/confidence.ts';
import type { Searcher } from './search/rank.ts';
import { suggest } from './search/suggest.ts';
import { PERSON_WEIGHTS } from './search/weights.ts';
import { wordMatcher } from './search/word-matches.ts';
import { mentionsIn, type Spanned } from './spans.ts';
import { otherForms } from './text/nicknames.ts';
import { readQuery } from './text/query.ts';

/** Votes (over all films of a person in a role) and films at which somebody is as well known as can be. */
const MOST_VOTES = 150_000;
const MOST_CREDITS = 100;
/** How much of fame is votes; the rest is the number of films. */
const VOTES_SHARE = 0.8;

const ROLES: readonly Role[] = ['actor', 'director'];

type PersonFinder = Pick<Finder, 'people' | 'suggestPeople' | 'personById'> & {
  /** The persons that a message mentions, whatever they do. */
  readonly personMentions: (words: readonly string[]) => readonly Spanned<PersonMatch>[];
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
  const matchOf = ({ item, text, confidence }: Confident, typed: string): PersonMatch => ({
    ...refOf(item),
    roles: ROLES.filter((name) => hasRole(name)(item)),
    confidence,
    exact: fold(stringAt(corpus.texts, text)) === typed,
  });
  return {
    people: (text, { role, limit = 10 } = {}) => {
      const query = readQuery(text, 'name');
      return confident(searchers[role ?? 'any'], query, hasRole(role))
        .slice(0, limit)
        .map((match) => matchOf(match, query.folded));
    },
    personMentions: (words) =>
      mentionsIn(searchers.any, words, 'name', hasRole(undefined), matchOf),
    suggestPeople: (text, { role, limit = 25 } = {}) =>
      suggest(searchers[role ?? 'any'], readQuery(text, 'name'), hasRole(role), limit).map(refOf),
    personById: (id) => {
      const person = itemById(corpus, id);
      return person < 0 ? undefined : refOf(person);
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
  };
  const fame =
    ({ credits, votes }: RoleFacts) =>
    (person: number): number =>
      (VOTES_SHARE * Math.log(1 + (votes[person] ?? 0))) / Math.log(1 + MOST_VOTES) +
      ((1 - VOTES_SHARE) * Math.log(1 + (credits[person] ?? 0))) / Math.log(1 + MOST_CREDITS);
  const [acting, directing] = [fame(inRole.actor), fame(inRole.director)];
  const year = (): number => 0;
  return {
    actor: { ...shared, facts: { year, fame: acting } },
    director: { ...shared, facts: { year, fame: directing } },
    any: {
      ...shared,
      facts: { year, fame: (person) => Math.max(acting(person), directing(person)) },
    },
  };
}
