import type { PlaceKey } from '../core/turn.ts';
import type { Person } from './people.ts';

/** Groups and channels where the bot is used. */
export interface Places {
  /**
   * Who uses the bot there and didn't leave the group's figures, by name; at most 5,000. Their keys are those of the
   * place's platform.
   */
  members(place: PlaceKey): Promise<readonly Person[]>;
  /** The bot was removed: what is kept of the place goes in 30 days, unless somebody uses the bot there again. */
  left(place: PlaceKey): Promise<void>;
  /** A place goes on under another key, as a Telegram group does that becomes a supergroup. */
  moved(from: PlaceKey, to: PlaceKey): Promise<void>;
  /** Forgets the places that the bot left more than 30 days ago. @returns how many */
  purge(): Promise<number>;
}
