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
  /** Whose clocks are meant there, by IANA; null: the deployment's. */
  zone: string | null;
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

/** A film night of a place. */
interface Nights {
  id: Id;
  place_id: number;
  /** Where within the place. */
  channel: string | null;
  /** Null where they had themselves forgotten. */
  opener_id: number | null;
  at: Instant;
  state: 'proposing' | 'firstRound' | 'voting' | 'decided' | 'cancelled';
  /** Of votes: 0 while films are proposed. */
  round: Generated<number>;
  /** When the vote that is on, or to come, ends. */
  closes_at: Instant;
  winner_id: number | null;
}

/** A film proposed for a night; `own`: by the bot. Who vetoed it is kept nowhere. */
interface Nominations {
  id: Id;
  night_id: number;
  film_id: number;
  person_id: number | null;
  own: Flag;
  vetoed: Generated<Flag>;
  /** The last round that it is voted on in. */
  round: Generated<number>;
}

/** Who used their veto. */
interface Vetoes {
  night_id: number;
  person_id: number;
}

/** One film that somebody approves of; `polled`: said by a native poll. Nobody's, where they had themselves forgotten. */
interface Ballots {
  nomination_id: number;
  round: number;
  person_id: number | null;
  polled: Flag;
}

/** A native poll that asks a round; `hangs` is where. */
interface Polls {
  ref: string;
  hangs: string;
  night_id: number;
  round: number;
  open: Flag;
}

/** Something to be done for a night when it is due, once. `begun`: it may have been. */
interface Jobs {
  night_id: number;
  kind: string;
  platform: string;
  due: Instant;
  /** Until when its holder alone may do it. */
  leased_until: Generated<Instant>;
  holder: string | null;
  begun: Generated<Flag>;
  attempts: Generated<number>;
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

/** What is being talked about, as whoever follows it wrote it down; `person`: their key on a platform. */
interface Talks {
  key: string;
  person: string | null;
  said: string;
  until: Instant;
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
  nights: Nights;
  nominations: Nominations;
  vetoes: Vetoes;
  ballots: Ballots;
  polls: Polls;
  jobs: Jobs;
  place_streaming: PlaceStreaming;
  person_streaming: PersonStreaming;
  talks: Talks;
}
