import type { PlaceKey, Turn } from '../../core/turn.ts';
import type { Incoming } from './incoming.ts';

/** @param id of a server, or of a channel outside of servers */
export const placeKey = (id: string): PlaceKey => `discord:${id}`;

/** Who asks by an interaction, where and when. A place is a server as a whole, else a channel outside of servers. */
export const turnOf = (
  { userId, channelId, guildId, alone, shownAs, handle, administrator }: Incoming,
  at: Date,
): Turn => ({
  platform: 'discord',
  person: `discord:${userId}`,
  ...(shownAs && { name: shownAs }),
  ...(handle && { handle }),
  isAdministrator: async () => administrator,
  place: placeKey(guildId ?? channelId),
  private: alone,
  at,
});
