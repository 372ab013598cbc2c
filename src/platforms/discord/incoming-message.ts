import { z } from 'zod';

/** A message that is for the bot: one that mentions it, or any in a conversation with it alone. */
export interface Spoken {
  readonly id: string;
  readonly userId: string;
  readonly channelId: string;
  /** The server whose channel it is; undefined outside of servers. */
  readonly guildId: string | undefined;
  /** What others see that person as, and what they are mentioned by. */
  readonly shownAs: string | undefined;
  readonly handle: string | undefined;
  /** What is said, without the bot's own mention. */
  readonly text: string;
}

const Snowflake = z.string().regex(/^\d{1,20}$/);

const Message = z.object({
  id: Snowflake,
  channel_id: Snowflake,
  guild_id: Snowflake.optional(),
  webhook_id: z.unknown().optional(),
  author: z.object({
    id: Snowflake,
    bot: z.boolean().default(false),
    username: z.string().optional(),
    global_name: z.string().nullish(),
  }),
  member: z.object({ nick: z.string().nullish() }).optional(),
  content: z.string().default(''),
  mentions: z.array(z.object({ id: Snowflake })).default([]),
});

/**
 * A message as the gateway sent it, checked; undefined for what is not for the bot. Discord gives its text without the
 * privileged intent, where it is.
 * @param me the bot's own id
 */
export function readSpoken(payload: unknown, me: string): Spoken | undefined {
  const { data: message } = Message.safeParse(payload);
  if (!message || message.author.bot || message.webhook_id !== undefined) return undefined;
  const { id, channel_id, guild_id, author, member, content, mentions } = message;
  const mentioned = mentions.some((one) => one.id === me);
  if (guild_id !== undefined && !mentioned) return undefined;
  return {
    id,
    userId: author.id,
    channelId: channel_id,
    guildId: guild_id,
    shownAs: member?.nick ?? author.global_name ?? author.username,
    handle: author.username,
    text: content.replace(/<@!?(\d{1,20})>/g, (whole, who) => (who === me ? ' ' : whole)).trim(),
  };
}
