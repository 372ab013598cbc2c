import {
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  type REST,
  Routes,
} from 'discord.js';
import type { PlaceKey } from '../../core/turn.ts';
import { EVENT_PLACE } from '../../wording/discord.ts';
import type { Happening, Running, Surroundings } from '../platform.ts';
import type { PostInChannel } from './channel-post.ts';
import { describeError, obstacleOf } from './errors.ts';
import { clip, EVENT_DESCRIPTION_MAX, EVENT_NAME_MAX } from './limits.ts';

/** What the bot does without being asked. */
export function createInitiative(
  postIn: PostInChannel,
  rest: () => REST | undefined,
  { log }: Pick<Surroundings, 'log'>,
): Required<Pick<Running, 'post' | 'announce'>> {
  return {
    async post(place, channel, reply, key) {
      const channelId = idOf(channel ?? place);
      if (channelId === undefined) return 'gone';
      if (!rest()) return 'later';
      try {
        await postIn({ channelId, key }, reply);
        return 'posted';
      } catch (error) {
        const obstacle = obstacleOf(error);
        const fields = { platform: 'discord', err: describeError(error), obstacle };
        if (obstacle === undefined) log.error(fields, 'something could not be said');
        else log.info(fields, 'something could not be said');
        return obstacle ?? 'refused';
      }
    },

    async announce(place, happening) {
      const guildId = idOf(place);
      if (guildId === undefined) return;
      try {
        await rest()?.post(Routes.guildScheduledEvents(guildId), { body: eventBody(happening) });
      } catch (error) {
        // Most often the bot may not, and people have what was said in the channel.
        log.info({ platform: 'discord', err: describeError(error) }, 'no event was made');
      }
    },
  };
}

const idOf = (key: PlaceKey): string | undefined => key.match(/^discord:(\d{1,20})$/)?.[1];

const eventBody = ({ name, description, from, to }: Happening) => ({
  name: clip(name, EVENT_NAME_MAX),
  description: clip(description, EVENT_DESCRIPTION_MAX),
  scheduled_start_time: from.toISOString(),
  scheduled_end_time: to.toISOString(),
  privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
  entity_type: GuildScheduledEventEntityType.External,
  entity_metadata: { location: EVENT_PLACE },
});
