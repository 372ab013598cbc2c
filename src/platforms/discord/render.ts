import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';
import {
  type BlockTable,
  bold,
  type ChartBlock,
  type FileBlock,
  italic,
  type ListBlock,
  type MovieCard,
  renderBlock,
} from '../../reply/blocks.ts';
import { actionsOf, pollAsList } from '../../reply/poll.ts';
import { posterOfWidth } from '../../reply/poster.ts';
import type { Reply } from '../../reply/reply.ts';
import { NOTHING_TO_SHOW } from '../../wording/empty-message.ts';
import { renderActions } from './components.ts';
import { createEmbedWriter, type EmbedWriter } from './embed-writer.ts';
import { EMBEDS_MAX } from './limits.ts';
import { isWebAddress } from './markdown.ts';

/** An answer as Discord's API takes it. */
export interface DiscordMessage {
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** What its embeds show as pictures, named as `chartFile` says. */
  readonly charts: readonly ChartBlock[];
  /** What hangs on it to be taken away. */
  readonly files: readonly FileBlock[];
}

/** The name under which the chart of that place is attached. */
export const chartFile = (index: number): string => `grafico-${index + 1}.png`;

/** The bot's own colour, and that of mistakes. */
const PLAIN_COLOR = 0x5b4b8a;
const MISTAKE_COLOR = 0xe0a030;

/** From which score, TMDB's 0–10, a card has which colour. */
const SCORE_COLORS: readonly (readonly [from: number, color: number])[] = [
  [7.5, 0x2e9e5b],
  [6, 0xa3b82f],
  [4.5, 0xe0a030],
  [0.1, 0xc0392b],
];

/** @param owner the only person who may press its buttons, where the message is shown to that person alone */
export function renderDiscord(reply: Reply, owner?: string): DiscordMessage {
  const writer = createEmbedWriter(reply.error ? MISTAKE_COLOR : PLAIN_COLOR);
  const charts: ChartBlock[] = [];
  for (const block of reply.blocks) renderBlock(BLOCKS, block, writer, charts);
  const embeds = writer.finish();
  return {
    embeds: embeds.length > 0 ? embeds : [{ color: PLAIN_COLOR, description: NOTHING_TO_SHOW }],
    components: renderActions(actionsOf(reply), owner),
    charts,
    files: reply.blocks.flatMap((block) => (block.kind === 'file' ? [block] : [])),
  };
}

const PARAGRAPH = '\n\n';
const LINE = '\n';

/** Each kind of block is written in its place; a chart is also one of the pictures to send along. */
const BLOCKS: BlockTable<void, [writer: EmbedWriter, charts: ChartBlock[]]> = {
  text: ({ text }, writer) => writer.write(text, PARAGRAPH),
  notice: ({ text }, writer) => writer.write(text, PARAGRAPH, '> '),
  fields: ({ fields }, writer) => writer.fields(fields),
  list: (block, writer) => writeList(writer, block),
  movie: (card, writer) => writeMovie(writer, card),
  // Discord shows its name and size.
  file: () => undefined,
  poll(block, writer, charts) {
    for (const part of pollAsList(block)) renderBlock(BLOCKS, part, writer, charts);
  },
  chart(block, writer, charts) {
    if (charts.length === EMBEDS_MAX) return;
    writer.picture(`attachment://${chartFile(charts.length)}`);
    charts.push(block);
  },
};

function writeList(writer: EmbedWriter, { items, start }: ListBlock): void {
  for (const [index, { text, detail }] of items.entries()) {
    const mark = start === undefined ? '- ' : `${start + index}. `;
    writer.write(text, index === 0 ? PARAGRAPH : LINE, mark);
    if (detail) writer.write(detail, LINE, '   ');
  }
}

function writeMovie(writer: EmbedWriter, card: MovieCard): void {
  writer.open(card.title, {
    color: scoreColor(card.score),
    ...(card.posterUrl &&
      isWebAddress(card.posterUrl) && {
        thumbnail: { url: new URL(posterOfWidth(card.posterUrl, 342)).href },
      }),
  });
  if (card.subtitle) writer.write([bold(card.subtitle)], PARAGRAPH);
  if (card.tagline) writer.write([italic(`«${card.tagline}»`)], PARAGRAPH);
  if (card.synopsis) writer.write([card.synopsis], PARAGRAPH);
  writer.fields(card.fields);
  writer.open();
}

const scoreColor = (score = 0): number =>
  SCORE_COLORS.find(([from]) => score >= from)?.[1] ?? PLAIN_COLOR;
