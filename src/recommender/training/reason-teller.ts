import type { StoredReason } from '../../wording/reasons.ts';
import { PARTS, type Part } from '../similar/parts.ts';
import { REASONS_MOST } from '../similar/reasons.ts';
import { WEIGHTS } from '../similar/weights.ts';
import type { FilmTable } from './film-table.ts';
import type { Model } from './model.ts';
import type { TermNames } from './names.ts';
import { countryCode, type FieldName } from './read-catalogue.ts';
import { at, realAt } from './sparse.ts';

/**
 * From here the ratings alone show that several people like both: with no common liker the part is negative, with one
 * it stays below.
 */
const RATINGS_SPEAK = 2.2;
/** What of the ratings' part is a reason; the rest says that both are popular. */
const RATINGS_SHARE = 0.25;
/** What both films are made of says more than that both are liked. */
const MOST_RATINGS = 1.6;
/** Sharing genres, a country or a language says less to a person than it does to the score. */
const GENRES_SHARE = 0.4;
const COUNTRY_STRENGTH = 0.5;
const LANGUAGE_STRENGTH = 0.4;

/** How many names of each kind are told. */
const TOLD = { directors: 2, cast: 3, keywords: 3, genres: 3 };

/** How strong a reason would be, and what it says, if there turns out to be something to say. */
interface Claim {
  readonly strength: number;
  readonly tell: () => StoredReason | undefined;
}

const PLACE = Object.fromEntries(PARTS.map((part, index) => [part, index])) as Record<Part, number>;

/**
 * Says why a film stands beside the one that the model has loaded.
 * @returns a function of the parts of their score and the film: at most three true reasons, the strongest first
 */
export function createReasonTeller(
  model: Pick<Model, 'shared'>,
  films: Pick<FilmTable, 'languages' | 'languageCodes' | 'english'>,
  names: TermNames,
) {
  const shared = (
    field: FieldName,
    called: ReadonlyMap<number, string>,
    other: number,
    most: number,
  ): string[] => {
    const found: string[] = [];
    for (const id of model.shared(field, other)) {
      const name = called.get(id);
      if (name !== undefined && !found.includes(name)) found.push(name);
      if (found.length === most) break;
    }
    return found;
  };
  const { people, keywords, genres } = names;

  /** Another country than the United States, or else another language than English: those say nothing. */
  function origin(place: number, other: number): Claim | undefined {
    const codes = model.shared('countries', other).map(countryCode);
    const code = codes.find((each) => each !== 'US');
    if (code !== undefined) {
      return { strength: COUNTRY_STRENGTH, tell: () => ({ kind: 'country', code }) };
    }
    // No country weighs as much as the language, so that a part of this size means the same one.
    const language = at(films.languages, other);
    if (language === films.english || place < WEIGHTS.language) return undefined;
    return {
      strength: LANGUAGE_STRENGTH,
      tell: () => ({ kind: 'language', code: films.languageCodes[language] ?? '' }),
    };
  }

  return (parts: Float64Array, other: number): StoredReason[] => {
    const part = (name: Part): number => realAt(parts, PLACE[name]);
    const claims: Claim[] = [];
    const claim = (strength: number, tell: Claim['tell']): void => {
      claims.push({ strength, tell });
    };
    const named = (kind: 'director' | 'cast' | 'keywords' | 'genres', found: string[]) =>
      found.length > 0 ? { kind, names: found } : undefined;

    if (part('collection') > 0) claim(part('collection'), () => ({ kind: 'collection' }));
    if (part('director') > 0) {
      claim(part('director'), () =>
        named('director', shared('directors', people, other, TOLD.directors)),
      );
    }
    if (part('cast') > 0) {
      claim(part('cast'), () => named('cast', shared('cast', people, other, TOLD.cast)));
    }
    if (part('keywords') > 0) {
      claim(part('keywords'), () =>
        named('keywords', shared('keywords', keywords, other, TOLD.keywords)),
      );
    }
    if (part('ratings') >= RATINGS_SPEAK) {
      claim(Math.min(MOST_RATINGS, part('ratings') * RATINGS_SHARE), () => ({ kind: 'ratings' }));
    }
    claim(part('genres') * GENRES_SHARE, () =>
      named('genres', shared('genres', genres, other, TOLD.genres)),
    );
    const from = origin(part('place'), other);
    if (from) claims.push(from);

    const told: StoredReason[] = [];
    for (const { tell } of claims.sort((a, b) => b.strength - a.strength)) {
      const reason = tell();
      if (reason) told.push(reason);
      if (told.length === REASONS_MOST) break;
    }
    return told;
  };
}
