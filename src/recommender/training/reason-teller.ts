import type { StoredReason } from '../../wording/reasons.ts';
import type { Likeness } from './likeness.ts';
import { sharedTerms } from './matchers.ts';
import { isMutual } from './mutual-motive.ts';
import { countryCode, type FieldName } from './read-catalogue.ts';
import { isRetold } from './retold.ts';
import { at, realAt } from './sparse.ts';
import type { TermNames } from './term-names.ts';
import { createTermShares } from './term-shares.ts';

/** How many reasons are told. */
const REASONS_MOST = 3;

/** How much each kind of reason tells somebody, against the others; keywords and cast by how much of it is shared. */
const STRENGTHS = {
  collection: 10,
  retold: 9,
  director: 2,
  keywords: 2.6,
  cast: 1.3,
  ratings: 0.9,
  genres: 0.6,
  origin: 0.5,
};

/** That people like both oftener than chance is told from e to this on, where so many do. */
const STRONG_LIFT = 1;
const LIKED_BY = 8;

/** A genre that a greater share of films has says nothing of two of them; several together still say a little. */
const COMMON = 0.04;
const COMMON_GENRES = 0.2;

/** Points above the mean of all films from which people are said to think well of a film. */
const ACCLAIM = 0.5;
/** Votes from which it is told that many saw it. */
const FAME = 1000;

/** How many names of each kind are told. */
const TOLD = { directors: 2, cast: 3, keywords: 3, genres: 3 };

/** A reason with how much it tells. */
interface Claim {
  readonly strength: number;
  readonly reason: StoredReason;
}

/**
 * Says why a film stands beside the one that the likeness has loaded.
 * @returns a function of the film: what somebody wrote of the two, or else at most three true reasons, the most telling first
 */
export function createReasonTeller(likeness: Likeness, names: TermNames) {
  const { catalogue, matchers, graph, coRatings } = likeness;
  const { films, fields } = catalogue;
  const shareOf = createTermShares(fields.genres);

  const shared = (field: FieldName, other: number): readonly number[] =>
    sharedTerms(fields[field], likeness.film, other);
  const named = (
    kind: 'director' | 'cast' | 'keywords' | 'genres',
    called: ReadonlyMap<number, string>,
    ids: readonly number[],
    most: number,
  ): StoredReason[] => {
    const found = new Set<string>();
    for (const id of ids) {
      const name = called.get(id);
      if (name !== undefined) found.add(name);
      if (found.size === most) break;
    }
    return found.size > 0 ? [{ kind, names: [...found] }] : [];
  };
  const ratings = (other: number): StoredReason[] =>
    coRatings && coRatings.both(other) >= LIKED_BY && coRatings.lift(other) >= STRONG_LIFT
      ? [{ kind: 'ratings' }]
      : [];
  const collection = (other: number): StoredReason[] => {
    const own = at(films.collections, likeness.film);
    return own !== 0 && own === at(films.collections, other) ? [{ kind: 'collection' }] : [];
  };
  /** Another country than the United States: that one says nothing. */
  const country = (other: number): StoredReason[] => {
    const code = shared('countries', other)
      .map(countryCode)
      .find((each) => each !== 'US');
    return code === undefined ? [] : [{ kind: 'country', code }];
  };
  /** Another language than English, where the country does not tell. */
  const language = (other: number): StoredReason[] => {
    const own = at(films.languages, likeness.film);
    if (own === films.english || own !== at(films.languages, other)) return [];
    return [{ kind: 'language', code: films.languageCodes[own] ?? '' }];
  };
  const origin = (other: number): StoredReason[] => {
    const from = country(other);
    return from.length > 0 ? from : language(other);
  };

  /** Where nothing of the above is shared: a kind that many films are of, and what people think of the film. */
  const leastOf = (other: number): StoredReason[] => {
    const least = named('genres', names.genres, shared('genres', other), TOLD.genres);
    if (realAt(films.quality, other) >= ACCLAIM) least.push({ kind: 'acclaim' });
    else if (at(films.voteCounts, other) >= FAME) least.push({ kind: 'fame' });
    return least.length > 0 ? least : [{ kind: 'nearest' }];
  };

  /** What somebody wrote of the two, in either list. */
  const written = (other: number): string | undefined => {
    const own = graph.motive(likeness.film, other);
    if (own !== undefined) return own;
    const others = graph.motive(other, likeness.film);
    return others !== undefined && isMutual(others) ? others : undefined;
  };

  return (other: number): StoredReason[] => {
    const motive = written(other);
    if (motive !== undefined) return [{ kind: 'affinity', motive }];
    const { people, keywords } = names;
    const claims: Claim[] = [];
    const claim = (strength: number, reasons: readonly StoredReason[]): void => {
      for (const reason of reasons) claims.push({ strength, reason });
    };
    claim(STRENGTHS.collection, collection(other));
    claim(STRENGTHS.retold, isRetold(likeness, other) ? [{ kind: 'retold' }] : []);
    claim(
      STRENGTHS.director,
      named('director', people, shared('directors', other), TOLD.directors),
    );
    claim(
      STRENGTHS.keywords * Math.sqrt(matchers.keywords.cosine(other)),
      named('keywords', keywords, shared('topics', other), TOLD.keywords),
    );
    claim(
      STRENGTHS.cast * Math.sqrt(matchers.cast.cosine(other)),
      named('cast', people, shared('cast', other), TOLD.cast),
    );
    claim(STRENGTHS.ratings, ratings(other));
    const genres = shared('genres', other);
    const isRare = shareOf(genres) <= COMMON;
    if (isRare || genres.length > 1) {
      claim(
        isRare ? STRENGTHS.genres : COMMON_GENRES,
        named('genres', names.genres, genres, TOLD.genres),
      );
    }
    claim(STRENGTHS.origin, origin(other));
    if (claims.length === 0) claim(0, leastOf(other));
    return claims
      .sort((a, b) => b.strength - a.strength)
      .slice(0, REASONS_MOST)
      .map(({ reason }) => reason);
  };
}
