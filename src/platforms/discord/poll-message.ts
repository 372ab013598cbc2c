import { z } from 'zod';
import type { PollPlace, PollRef } from '../platform.ts';

/** A message that a poll is. */
export interface PollMessage {
  readonly channelId: string;
  readonly messageId: string;
}

const Snowflake = z.string().regex(/^\d{1,20}$/);

const Sent = z
  .object({ id: Snowflake, channel_id: Snowflake })
  .transform(({ id, channel_id }): PollMessage => ({ channelId: channel_id, messageId: id }));

/** A message as Discord says that it was sent. @throws ZodError when it says something else */
export const readSent = (raw: unknown): PollMessage => Sent.parse(raw);

export const refOf = (messageId: string): PollRef => `discord:${messageId}`;

export const placeOf = ({ channelId, messageId }: PollMessage): PollPlace =>
  `discord:${channelId}/${messageId}`;

/** Undefined for what is no poll of Discord's. */
export function messageAt(place: PollPlace): PollMessage | undefined {
  const [, channelId, messageId] = place.match(/^discord:(\d{1,20})\/(\d{1,20})$/) ?? [];
  return channelId === undefined || messageId === undefined ? undefined : { channelId, messageId };
}

const Vote = z.object({ user_id: Snowflake, message_id: Snowflake, answer_id: z.int().positive() });
const Deleted = z.union([
  z.object({ id: Snowflake }).transform(({ id }) => [id]),
  z.object({ ids: z.array(Snowflake) }).transform(({ ids }) => ids),
]);

/** A vote as the gateway tells it, for or against; undefined for what is none. */
export const readVote = (payload: unknown): z.infer<typeof Vote> | undefined =>
  Vote.safeParse(payload).data;

/** The messages that the gateway says were deleted. */
export const readDeleted = (payload: unknown): readonly string[] =>
  Deleted.safeParse(payload).data ?? [];
