import type { PersonKey, PlaceKey } from '../core/turn.ts';
import type { Person } from './people.ts';
import type { Added } from './watchlists.ts';

/** The name of the list that a place has without naming one. */
export const UNNAMED = '';

/** A list's name is cut to this many characters. */
export const LIST_NAME_MAX = 60;

/** A film on a list. */
export interface ListEntry {
  readonly film: number;
  readonly at: Date;
  /** Undefined where whoever added it had themselves forgotten. */
  readonly by: Person | undefined;
}

export interface SharedList {
  /** As whoever made it wrote it: hostile text. */
  readonly name: string;
  readonly total: number;
  /** Oldest first, 5,000 at most. */
  readonly films: readonly ListEntry[];
}

/** `tooMany`: the place has as many lists as it can. */
export type AddedToList = Added | 'tooMany';

/**
 * Lists that a place shares. Names are one whatever their case, accents and spaces; a list is there from its first film
 * until its last.
 */
export interface Lists {
  add(place: PlaceKey, name: string, film: number, by: PersonKey): Promise<AddedToList>;
  /** @returns whether it was there */
  remove(place: PlaceKey, name: string, film: number): Promise<boolean>;
  /** Undefined where there is none of that name. */
  show(place: PlaceKey, name: string): Promise<SharedList | undefined>;
  /** Those of a place, by name, the unnamed one first. */
  names(place: PlaceKey): Promise<readonly { readonly name: string; readonly total: number }[]>;
  /** Empties one of them, or without a name all. For administrators. @returns how many films went */
  empty(place: PlaceKey, name?: string): Promise<number>;
}
