import type { PlaceKey, Turn } from '../../core/turn.ts';
import type { Incoming } from './incoming-interaction.ts';

/** Of what somebody did, what says who they are and where. */
type From = Pick<Incoming, 'userId' | 'channelId' | 'guildId' | 'alone' | 'shownAs' | 'handle'> &
  Partial<Pick<Incoming, 'administrator'>>;

/** @param id of a server, or of a channel outside of servers */
export const placeKey = (id: string): PlaceKey => `discord:${id}`;

/**
 * Who asks, where and when. A place is a server as a whole, else a channel outside of servers. Only interactions tell
 * whether somebody administers it.
 */
export const turnOf = (
  { userId, channelId, guildId, alone, shownAs, handle, administrator }: From,
  at: Date,
): Turn => ({
  platform: 'discord',
  person: `discord:${userId}`,
  ...(shownAs && { name: shownAs }),
  ...(handle && { handle }),
  ...(administrator !== undefined && { isAdministrator: async () => administrator }),
  place: placeKey(guildId ?? channelId),
  channel: placeKey(channelId),
  private: alone,
  at,
});
