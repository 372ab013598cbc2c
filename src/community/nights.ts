import type { PersonKey, PlaceKey } from '../core/turn.ts';
import type { JobKind } from './jobs.ts';
import type { Person } from './people.ts';

/** `firstRound`: of many films a few are chosen, which are then voted on. */
export type NightState = 'proposing' | 'firstRound' | 'voting' | 'decided' | 'cancelled';

/** A film proposed for a night. */
export interface Nomination {
  readonly id: number;
  readonly film: number;
  /** Undefined: the bot, or somebody who had themselves forgotten. */
  readonly by: Person | undefined;
  /** Whether the bot proposed it. */
  readonly own: boolean;
  /** By whom is kept nowhere. */
  readonly vetoed: boolean;
  /** Whether it is voted on in the round that is on. */
  readonly running: boolean;
  /** Of the round that is on, or was the last. */
  readonly votes: number;
}

/** Those that nobody vetoed: only they can be voted on, and win. */
export const standing = <N extends Pick<Nomination, 'vetoed'>>(nominations: readonly N[]): N[] =>
  nominations.filter(({ vetoed }) => !vetoed);

export interface Night {
  readonly id: number;
  readonly place: PlaceKey;
  readonly channel: PlaceKey | undefined;
  /** Undefined where they had themselves forgotten. */
  readonly opener: Person | undefined;
  readonly at: Date;
  readonly state: NightState;
  /** When the vote that is on, or to come, ends. */
  readonly closesAt: Date;
  readonly round: number;
  /** When the vote begins by itself; undefined where nothing has it begin. */
  readonly votesAt: Date | undefined;
  /** The earliest first. */
  readonly nominations: readonly Nomination[];
  readonly winner: Nomination | undefined;
  /** Whether a native poll asks what is voted on, and whether one did that was deleted. */
  readonly hasPoll: boolean;
  readonly lostPoll: boolean;
}

/** When a film begins. */
export interface Timing {
  /** When that was said. */
  readonly said: Date;
  readonly at: Date;
  /** The place's, for what is done at an hour of its day. */
  readonly zone: string;
}

/** What is known of a night that is opened. */
export interface Opening extends Timing {
  readonly place: PlaceKey;
  readonly channel?: PlaceKey;
  readonly by: PersonKey;
}

/** `closed`: films are no longer proposed. */
export type Nominated = 'added' | 'already' | 'enough' | 'full' | 'closed';
export type Vetoed = 'vetoed' | 'used' | 'already' | 'closed';

/** How well a film suits the member whom it suits worst: what decides between films of as many votes. */
export type WorstFit = (film: number) => number;

/** A native poll: as its platform speaks of it, and where it hangs. */
export interface NightPoll {
  readonly ref: string;
  readonly hangs: string;
}

/** What the members of a place think of a film. */
export interface Opinion {
  readonly ratings: number;
  /** Null with fewer than two ratings. */
  readonly mean: number | null;
}

/** A night that was, with what they think of what they saw. */
export interface PastNight extends Opinion {
  readonly night: Night;
}

/** Film nights of places: one at a time. */
export interface Nights {
  /** The night that is being made, or was decided and isn't long past. */
  current(place: PlaceKey): Promise<Night | undefined>;
  /** Undefined for one that is gone. */
  find(id: number): Promise<Night | undefined>;
  /** What was decided in a place, the newest first; `limit` of them. */
  past(place: PlaceKey, limit: number): Promise<readonly PastNight[]>;
  /** What its place thinks of the film that won. */
  opinion(id: number): Promise<Opinion>;
  /** @returns the one that there is, where there is one; `isNew` tells */
  open(opening: Opening): Promise<{ readonly night: Night; readonly isNew: boolean }>;
  /** While films are proposed. */
  move(id: number, timing: Timing): Promise<void>;
  /** @param by undefined: the bot itself */
  nominate(id: number, film: number, by: PersonKey | undefined): Promise<Nominated>;
  /** Each has one a night. */
  veto(id: number, nomination: number, by: PersonKey): Promise<Vetoed>;
  /**
   * Films are no longer proposed. With one it is decided, with none nothing happens.
   * @param job what does it and tells of it; undefined: somebody, who is told
   */
  startVote(id: number, job?: JobKind): Promise<void>;
  /** A person's whole ballot of the round that is on. @returns whether it counts */
  vote(id: number, by: PersonKey, nominations: readonly number[]): Promise<boolean>;
  /** Adds a film to a ballot. @returns whether it counts */
  approve(id: number, nomination: number, by: PersonKey): Promise<boolean>;
  /** Changes one answer of a ballot. @returns whether it counts */
  toggle(id: number, nomination: number, by: PersonKey): Promise<boolean>;
  /** Has the vote end as soon as what asks it can be counted. */
  hurry(id: number): Promise<void>;
  /**
   * Ends the round that is on: after the first of two comes another, after that it is decided.
   * @param zone the place's
   * @param job as above
   */
  close(id: number, worstFit: WorstFit, zone: string, job?: JobKind): Promise<void>;
  cancel(id: number): Promise<void>;
  /** Whose clocks are meant in a place; undefined: the deployment's. */
  zone(place: PlaceKey): Promise<string | undefined>;
  setZone(place: PlaceKey, zone: string): Promise<void>;
}

/** What native polls tell. */
export interface NightPolls {
  opened(night: number, round: number, poll: NightPoll): Promise<void>;
  /** A person's whole ballot, by the index of what was asked. */
  voted(ref: string, by: PersonKey, answers: readonly number[]): Promise<void>;
  toggled(ref: string, by: PersonKey, answer: number, chosen: boolean): Promise<void>;
  gone(ref: string): Promise<void>;
  /** Where what a poll asks about takes place; undefined for a poll that isn't known. */
  placeOf(ref: string): Promise<PlaceKey | undefined>;
  /** Those that ask the round that is on. */
  of(night: number): Promise<readonly NightPoll[]>;
  /** All ballots of a poll that ended, in place of what it told before. */
  counted(
    ref: string,
    ballots: readonly { readonly by: PersonKey; readonly answers: readonly number[] }[],
  ): Promise<void>;
}
