import type { PersonKey, PlaceKey } from '../core/turn.ts';
import type { Person } from './people.ts';

/** A film that both rated. */
export interface SharedFilm {
  readonly film: number;
  readonly mine: number;
  /** Undefined unless they share their ratings. */
  readonly theirs: number | undefined;
}

/** How alike two tastes are. */
export interface Affinity {
  readonly other: Person;
  /** From 0 (opposites) to 100; 50 is what two strangers have. */
  readonly percent: number;
  /** Films that both rated. */
  readonly common: number;
  /** Films that both love, best first, 10 at most. */
  readonly agree: readonly SharedFilm[];
  /** Where they are furthest apart, 10 at most. */
  readonly differ: readonly SharedFilm[];
}

export type AffinityAnswer =
  | { readonly kind: 'found'; readonly affinity: Affinity }
  /** They don't use the bot in that place, or left its figures. */
  | { readonly kind: 'stranger' }
  /** Either of them rated too few films that the other rated too. */
  | {
      readonly kind: 'tooFew';
      readonly other: Person;
      readonly common: number;
      readonly needed: number;
    };

/** Tastes compared. */
export interface AffinityService {
  between(place: PlaceKey, me: PersonKey, other: PersonKey): Promise<AffinityAnswer>;
}
