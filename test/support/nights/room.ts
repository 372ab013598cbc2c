import type { Bot } from '../../../src/app/bot.ts';
import type { PlaceKey, PlatformName } from '../../../src/core/turn.ts';
import type { Running, Surroundings } from '../../../src/platforms/platform.ts';

export type Name = 'Ana' | 'Eva' | 'Leo' | 'Luis';

/** A message of the bot's, as people see it. */
export interface Shown {
  readonly text: string;
  readonly labels: readonly string[];
}

/** A room on a platform where four people are, and the bot comes and goes. */
export interface Room {
  readonly platform: PlatformName;
  readonly place: PlaceKey;
  /** The bot comes; it is connected when this resolves. */
  enter(bot: Bot, surroundings: Surroundings): Promise<Running>;
  /** Asks with a command and one of its options. */
  asks(who: Name, command: string, option?: readonly [name: string, value: string]): Promise<Shown>;
  /** Presses the button, or takes the choice, whose label begins so. */
  presses(who: Name, label: string, on: Shown): Promise<Shown>;
  /** The latest native poll. */
  poll(): { readonly answers: readonly string[]; readonly isOver: boolean } | undefined;
  /** Votes for the answers that begin so, and for no others. */
  votes(who: Name, ...answers: readonly string[]): void;
  /** Has the platform tell of a vote for the first answer, though the poll is over. */
  votesLate(who: Name): void;
  /** All that the bot wrote there by itself, in order. */
  unasked(): readonly Shown[];
  /** What of it the platform would have refused. */
  problems(): readonly string[];
  close(): Promise<void>;
}
