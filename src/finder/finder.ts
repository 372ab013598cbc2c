import type { MovieRef, PersonRef, Role } from '../core/option.ts';
/** Rounded to three decimals, 0–1; from `DIRECT_CONFIDENCE` a command answers without asking. */
export type Confidence = number;

export interface MovieMatch extends MovieRef {
  readonly confidence: Confidence;
  /** The title, of all that the film has, that the words matched. */
  readonly matched: string;
  /** Whether it was typed in full: the same but for case, accents and punctuation. */
  readonly exact: boolean;
}

export interface PersonMatch extends PersonRef {
  /** What they did, that which they are known for first. */
  readonly roles: readonly Role[];
  readonly confidence: Confidence;
  /** Whether the name was typed in full: the same but for case, accents and punctuation. */
  readonly exact: boolean;
}

/** What a person may be asked for with: only those of a role, at most so many, best first. */
export interface PersonSearch {
  readonly role?: Role;
  readonly limit?: number;
}

/**
 * Neighbouring words of a message, from `start` to before `end`, with the films and persons that they may mean if
 * nothing else had been typed, best first.
 */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly movies: readonly MovieMatch[];
  readonly people: readonly PersonMatch[];
}

/** The words of one message, of which any neighbours may be a title or a name. */
export interface Spans {
  /**
   * What the message mentions: every span that is near to a title or a name, the likeliest first. Spans may overlap
   * ("el padrino", "el padrino 2"); words in no mention mean no film and no person. It costs about as much as one
   * search, however many spans there are: each word is looked up once.
   */
  mentions(): readonly Mention[];
  /** As `Finder.movies`, for the words from `start` to before `end`: a whole search, after cheaper look-ups. */
  movies(start: number, end: number, limit?: number): readonly MovieMatch[];
  /** As `Finder.people`, for the words from `start` to before `end`: a whole search, after cheaper look-ups. */
  people(start: number, end: number, search?: PersonSearch): readonly PersonMatch[];
}

/** Films and persons from what people type. Everything is in memory and synchronous. */
export interface Finder {
  /**
   * Films that the words may mean, best first, at most `limit` (10); none when they mean nothing. What is pasted is
   * understood too, here and in suggestions: ids (`id:862`, `tt0114709`) and addresses of a film's page.
   */
  movies(text: string, limit?: number): readonly MovieMatch[];
  /** The films that have exactly this title, whatever its case, accents and punctuation; the best known first. */
  moviesTitled(title: string): readonly MovieRef[];
  /** Persons that the words may mean, best first, at most `limit` (10). */
  people(text: string, search?: PersonSearch): readonly PersonMatch[];
  /**
   * Films and persons within a message, given as its words in order (as typed or folded; the first 64 are read).
   * @param asTyped whether a folded word is one that people ask with, and no misspelt part of a name
   */
  spans(words: readonly string[], asTyped?: (word: string) => boolean): Spans;
  /** Films to offer after each key, at most `limit` (25); the most popular for an empty text. */
  suggestMovies(text: string, limit?: number): readonly MovieRef[];
  /** Persons to offer after each key, at most `limit` (25); the best known for an empty text. */
  suggestPeople(text: string, search?: PersonSearch): readonly PersonRef[];
  /** The film with that TMDB id. */
  movieById(id: number): MovieRef | undefined;
  /** The person with that TMDB id. */
  personById(id: number): PersonRef | undefined;
  /** What the person with that TMDB id did, that which they are known for first. */
  rolesOf(id: number): readonly Role[];
  /** The same finder, with Spanish titles as they are in another region (`ES`, `LATAM`, `MX`…). */
  inRegion(region: string): Finder;
}
