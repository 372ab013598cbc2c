import type { Turn } from '../../core/turn.ts';
import type { Incoming } from './incoming.ts';

/** Of what somebody did, what says who they are and where. */
type From = Pick<Incoming, 'userId' | 'channelId' | 'guildId' | 'alone' | 'name' | 'handle'> &
  Partial<Pick<Incoming, 'administrator'>>;

/**
 * Who asks, where and when. A place is a server as a whole, else a channel outside of servers. Only interactions tell
 * whether somebody administers it.
 */
export const turnOf = (
  { userId, channelId, guildId, alone, name, handle, administrator }: From,
  at: Date,
): Turn => ({
  platform: 'discord',
  person: `discord:${userId}`,
  ...(name && { name }),
  ...(handle && { handle }),
  ...(administrator !== undefined && { isAdministrator: async () => administrator }),
  place: `discord:${guildId ?? channelId}`,
  channel: `discord:${channelId}`,
  private: alone,
  at,
});
