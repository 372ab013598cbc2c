import type { PersonKey } from '../core/turn.ts';

/** A film seen, as a file of another site tells. */
export interface ImportedFilm {
  readonly film: number;
  /** None where it was seen only. */
  readonly rating?: number;
  /** When; the time of the import where the file doesn't tell. */
  readonly at?: Date;
}

/** A film wanted, as a file of another site tells. */
export interface ImportedWish {
  readonly film: number;
  readonly at?: Date;
}

/** What an import brings. A film that comes twice counts once, as it was last rated. */
export interface ImportedFilms {
  readonly seen: readonly ImportedFilm[];
  readonly wanted: readonly ImportedWish[];
}

/** What pressing "Importar" would do. */
export interface ImportPreview {
  /** What the button carries: 16 characters; good for an hour and for that person only. */
  readonly id: string;
  /** Films that the file brings. */
  readonly films: number;
  /** Of them, those of which nothing would change. */
  readonly already: number;
  /** What was kept beside it. */
  readonly note: string;
}

export interface ImportResult {
  /** Films seen for the first time, ratings new or changed, and wishes new. */
  readonly seen: number;
  readonly rated: number;
  readonly wanted: number;
  /** Films of which nothing changed. */
  readonly already: number;
}

/**
 * Films brought from elsewhere, in two steps: kept aside, then taken in as a whole or not at all. Of two ratings of a
 * film the newer stays; one without a date never replaces another.
 */
export interface Importing {
  /** @param note whatever its caller wants to find again beside it */
  prepare(person: PersonKey, films: ImportedFilms, note?: string): Promise<ImportPreview>;
  /** What was kept aside. Undefined: gone, applied or somebody else's. */
  pending(person: PersonKey, id: string): Promise<ImportPreview | undefined>;
  /** Adds to what was kept aside (a doubtful film that was chosen), with another note. Undefined: as above. */
  include(
    person: PersonKey,
    id: string,
    films: ImportedFilms,
    note: string,
  ): Promise<ImportPreview | undefined>;
  /** Undefined: gone, applied already or somebody else's. */
  apply(person: PersonKey, id: string): Promise<ImportResult | undefined>;
}
