import { MessageFlags, type RawFile, type RESTAPIPoll } from 'discord.js';
import type { ChartPictures } from '../../reply/chart.ts';
import { withoutPictures } from '../../reply/plain-text.ts';
import type { Reply } from '../../reply/reply.ts';
import type { PlatformLog } from '../shared/log.ts';
import { describeError } from './errors.ts';
import { ALT_TEXT_MAX, clip } from './limits.ts';
import { chartFile, type DiscordMessage, renderDiscord } from './render.ts';

/** A message with the pictures of its charts, in their order, as PNG. */
export interface Delivery extends DiscordMessage {
  readonly pictures: readonly Uint8Array[];
}

/**
 * What makes a message of an answer with its pictures; where one can't be drawn, all charts are text. `owner` is the
 * only person who may press its buttons, where the message is shown to that person alone.
 */
export const createPreparer =
  (charts: ChartPictures, log: PlatformLog) =>
  async (reply: Reply, owner?: string): Promise<Delivery> => {
    const message = renderDiscord(reply, owner);
    try {
      const pictures = await Promise.all(message.charts.map(({ chart }) => charts.png(chart)));
      return { ...message, pictures };
    } catch (error) {
      log.error({ platform: 'discord', err: describeError(error) }, 'a chart could not be drawn');
      return { ...renderDiscord(withoutPictures(reply), owner), pictures: [] };
    }
  };

/**
 * The body of a message. Without allowed mentions of its own it would ping whom the title of a film names, and the
 * attachments that it lists are all that a changed message keeps.
 */
export const bodyOf = (
  { embeds, components, charts, files }: DiscordMessage,
  privately = false,
) => ({
  embeds,
  components,
  attachments: [
    ...charts.map(({ alt }, index) => ({
      filename: chartFile(index),
      description: clip(alt, ALT_TEXT_MAX),
    })),
    ...files.map(({ name }) => ({ filename: name })),
  ].map((attachment, index) => ({ id: String(index), ...attachment })),
  allowed_mentions: { parse: [] },
  ...(privately && { flags: MessageFlags.Ephemeral }),
});

/** The body of a message that is a poll. Discord lets nobody change one: whatever else is said is another message. */
export const pollMessage = (poll: RESTAPIPoll) => ({ poll, allowed_mentions: { parse: [] } });

/** The files that go with the body. */
export const filesOf = ({ pictures, files }: Delivery): RawFile[] => [
  ...pictures.map((data, index) => ({
    name: chartFile(index),
    data: Buffer.from(data),
    contentType: 'image/png',
  })),
  ...files.map(({ name, type, base64 }) => ({
    name,
    data: Buffer.from(base64, 'base64'),
    contentType: type,
  })),
];
