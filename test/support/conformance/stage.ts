import type { Turn } from '../../../src/core/turn.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import type { Rig } from './bot.ts';

/** What somebody reads of an answer. */
export interface Shown {
  readonly text: string;
}

/** Somebody who talks with the bot by a real client of the platform. */
export interface Visitor<S extends Shown = Shown> {
  /** Who they are and where, as the bot is told. */
  readonly turn: Partial<Turn>;
  /** Runs a command with the value of its first option. */
  asks(command: string, value?: string): Promise<S>;
  /** Asks and doesn't wait. */
  leaves(command: string): Promise<void>;
  /** Presses the only button under an answer. */
  presses(shown: S): Promise<S>;
}

/** A platform's service on loopback. */
export interface Stage {
  readonly platform: Platform;
  /** The variables that lead there. */
  readonly env: Readonly<Record<string, string>>;
  /** The people on it, once the bot is started: alone with it first, then among others where there are others. */
  enter(rig: Rig): Promise<readonly Visitor[]>;
  close(): Promise<void> | void;
}
