import type { PlaceKey } from '../core/turn.ts';
import type { Person } from './people.ts';

/** What a group thinks of a film. */
export interface GroupFilm {
  readonly film: number;
  /** How many of them saw it, and how many rated it. */
  readonly seen: number;
  readonly ratings: number;
  /** Null with fewer than two ratings, of which it would tell one. */
  readonly mean: number | null;
  /** The standard deviation of the ratings; null where the mean is. */
  readonly spread: number | null;
}

/** A member as a critic. */
export interface Critic {
  readonly person: Person;
  readonly ratings: number;
  readonly mean: number;
}

/** A group's figures: never what one person thinks of one film. */
export interface GroupSummary {
  /** Those who use the bot there and count in its figures. */
  readonly people: number;
  /** Films that at least one of them saw. */
  readonly films: number;
  readonly ratings: number;
  /** Null without any. */
  readonly mean: number | null;
  /** When the first of them used the bot there. */
  readonly since: Date;
  /** Best loved (Bayesian mean, two ratings at least), most divisive, most seen: best first, 10 at most each. */
  readonly loved: readonly GroupFilm[];
  readonly divisive: readonly GroupFilm[];
  readonly mostSeen: readonly GroupFilm[];
  /** Those with five ratings or more, the most generous first; of many only the two ends, 10 each. */
  readonly critics: readonly Critic[];
}

/** Places as groups of people with a taste. */
export interface Group {
  /** Undefined where nobody used the bot yet. */
  summary(place: PlaceKey): Promise<GroupSummary | undefined>;
}
