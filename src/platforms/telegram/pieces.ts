import {
  type BlockTable,
  bold,
  type Field,
  italic,
  type ListItem,
  type MovieCard,
  type Run,
  renderBlock,
  type Text,
} from '../../reply/blocks.ts';
import { pollAsList } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';

/** A stretch of an answer that stays in one message where it fits; `gap` parts it from what stands before it. */
export interface Piece {
  readonly gap: '\n' | '\n\n';
  readonly runs: Text;
}

/**
 * An answer from top to bottom, as pieces between which it may be split.
 * @param synopsisMax how long a film's synopsis may be; it is the one text that a card can do without
 */
export const piecesOf = (reply: Reply, synopsisMax = Number.POSITIVE_INFINITY): Piece[] =>
  reply.blocks.flatMap((block) => renderBlock(BLOCKS, block, synopsisMax));

const BLOCKS: BlockTable<Piece[], [synopsisMax: number]> = {
  text: ({ text }) => [paragraph(text)],
  notice: ({ text }) => [paragraph(text.map(dim))],
  fields: ({ fields }) => lines(fields.map(fieldRuns)),
  list: ({ items, start }) => lines(items.map((item, index) => itemRuns(item, index, start))),
  movie: moviePieces,
  // A picture, which stands apart from the text.
  chart: () => [],
  // It comes as a message of its own.
  file: () => [],
  poll: (block, synopsisMax) =>
    pollAsList(block).flatMap((part) => renderBlock(BLOCKS, part, synopsisMax)),
};

function moviePieces(card: MovieCard, synopsisMax: number): Piece[] {
  const { title, subtitle, tagline, synopsis = '', fields } = card;
  const shown = shorten(synopsis, synopsisMax);
  return [
    ...lines([[bold(title)], ...(subtitle ? [[subtitle]] : [])]),
    ...(tagline ? [paragraph([italic(`«${tagline}»`)])] : []),
    ...(shown ? [paragraph([shown])] : []),
    ...lines(fields.map(fieldRuns)),
  ];
}

const paragraph = (runs: Text): Piece => ({ gap: '\n\n', runs });

const lines = (texts: readonly Text[]): Piece[] =>
  texts.map((runs, index) => ({ gap: index === 0 ? '\n\n' : '\n', runs }));

const dim = (run: Run): Run => (typeof run === 'string' ? italic(run) : run);

const fieldRuns = ({ name, value }: Field): Text => [bold(`${name}:`), ' ', ...value];

const itemRuns = ({ text, detail }: ListItem, index: number, start: number | undefined): Text => [
  start === undefined ? '• ' : `${start + index}. `,
  ...text,
  ...(detail ? ['\n    ', ...detail.map(dim)] : []),
];

/** Less than this of a synopsis says nothing. */
const SYNOPSIS_MIN = 60;

function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < SYNOPSIS_MIN) return '';
  const room = text.slice(0, max - 1);
  const space = room.lastIndexOf(' ');
  // Without a space the cut must at least not part the halves of a surrogate pair.
  const kept = space === -1 ? room.replace(/[\uD800-\uDBFF]$/, '') : room.slice(0, space);
  return `${kept.trimEnd()}…`;
}
