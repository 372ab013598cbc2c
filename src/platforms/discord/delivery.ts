import { MessageFlags, type RawFile } from 'discord.js';
import { ALT_TEXT_MAX, clip } from './limits.ts';
import { chartFile, type DiscordMessage } from './render.ts';

/** A message with the pictures of its charts, in their order, as PNG. */
export interface Delivery extends DiscordMessage {
  readonly pictures: readonly Uint8Array[];
}

/**
 * The body of a message. Without allowed mentions of its own it would ping whom the title of a film names, and the
 * attachments that it lists are all that a changed message keeps.
 */
export const bodyOf = ({ embeds, components, charts }: DiscordMessage, privately = false) => ({
  embeds,
  components,
  attachments: charts.map(({ alt }, index) => ({
    id: String(index),
    filename: chartFile(index),
    description: clip(alt, ALT_TEXT_MAX),
  })),
  allowed_mentions: { parse: [] },
  ...(privately && { flags: MessageFlags.Ephemeral }),
});

/** The files that go with the body. */
export const filesOf = ({ pictures }: Delivery): RawFile[] =>
  pictures.map((data, index) => ({
    name: chartFile(index),
    data: Buffer.from(data),
    contentType: 'image/png',
  }));
