import type { ColumnType, Generated } from 'kysely';

/** Milliseconds since 1970. */
type Instant = number;
/** 0 or 1: neither engine's driver takes a boolean of the other. */
type Flag = 0 | 1;
/** A number that the engine makes. */
type Id = ColumnType<number, never, never>;

/** A person, on however many platforms. `rated` and `rating_sum` count their ratings. */
interface Persons {
  id: Id;
  since: Instant;
  sharing: Generated<Flag>;
  in_groups: Generated<Flag>;
  rated: Generated<number>;
  rating_sum: Generated<number>;
}

/** A person on one platform. */
interface Identities {
  /** `discord:123`. */
  key: string;
  person_id: number;
  platform: string;
  name: string | null;
  handle: string | null;
}

interface Places {
  id: Id;
  /** `telegram:-100123`. */
  key: string;
  /** When the bot was removed. */
  left_at: Instant | null;
}

/** Who uses the bot where. */
interface Members {
  place_id: number;
  person_id: number;
  since: Instant;
}

/** A film that a person saw; `rating` is in tenths, null where it wasn't rated. */
interface Viewings {
  person_id: number;
  film_id: number;
  rating: number | null;
  at: Instant;
}

/** A film that a person wants to see. */
interface Wishes {
  person_id: number;
  film_id: number;
  at: Instant;
}

/** A film that a person said not to have seen. */
interface UnknownFilms {
  person_id: number;
  film_id: number;
  at: Instant;
}

/** A list of a place. `key` is its name as names are compared. */
interface Lists {
  id: Id;
  place_id: number;
  key: string;
  name: string;
}

interface ListFilms {
  list_id: number;
  film_id: number;
  at: Instant;
  added_by: number | null;
}

/**
 * What the members of a place who count in its figures saw and think of a film, counted as it changes: adding them up
 * when asked would take a second in a place with thousands of members.
 */
interface PlaceFilms {
  place_id: number;
  film_id: number;
  seen: number;
  rated: number;
  /** Of the ratings, and of their squares, in tenths. */
  sum: number;
  squares: number;
}

/** What an import would bring, until its button is pressed. */
interface PendingImports {
  person_id: number;
  id: string;
  films: string;
  until: Instant;
}

/** A code by which a person on another platform becomes this one. */
interface LinkCodes {
  person_id: number;
  /** The code itself is kept nowhere. */
  hash: string;
  until: Instant;
}

/** Where people watch films; `services` are ids with commas between. */
interface StreamingColumns {
  region: string | null;
  services: string;
}
interface PlaceStreaming extends StreamingColumns {
  place_id: number;
}
interface PersonStreaming extends StreamingColumns {
  person_id: number;
}

/** The tables, the same on every engine. */
export interface Schema {
  persons: Persons;
  identities: Identities;
  places: Places;
  members: Members;
  viewings: Viewings;
  wishes: Wishes;
  unknown_films: UnknownFilms;
  lists: Lists;
  list_films: ListFilms;
  place_films: PlaceFilms;
  pending_imports: PendingImports;
  link_codes: LinkCodes;
  place_streaming: PlaceStreaming;
  person_streaming: PersonStreaming;
}
