import type { InlineKeyboardMarkup } from 'telegraf/types';
import type { FileBlock } from '../../reply/blocks.ts';
import type { Chart } from '../../reply/chart.ts';
import { withoutPictures } from '../../reply/plain-text.ts';
import { actionsOf } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';
import { NOTHING_TO_SHOW } from '../../wording/empty-message.ts';
import { toHtml } from './html.ts';
import { keyboardOf } from './keyboard.ts';
import { CAPTION_MAX, TEXT_MAX } from './limits.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { lengthOf, splitPieces } from './split.ts';

/** An answer as messages. The keyboard hangs on the last of them. */
export interface Rendered {
  /** The picture that the first text is the caption of: its address, or a chart to draw. */
  readonly photo: string | Chart | undefined;
  /** HTML; at least one. Only a caption may be empty. */
  readonly texts: readonly string[];
  readonly keyboard: InlineKeyboardMarkup | undefined;
}

/** The poster of the first film card that has one. */
export const posterOf = ({ blocks }: Reply): string | undefined =>
  blocks.flatMap((block) => (block.kind === 'movie' ? (block.posterUrl ?? []) : []))[0];

/** The first chart of an answer. */
export const chartOf = ({ blocks }: Reply): Chart | undefined =>
  blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))[0];

/** The files of an answer. */
export const filesOf = ({ blocks }: Reply): readonly FileBlock[] =>
  blocks.flatMap((block) => (block.kind === 'file' ? [block] : []));

/** An answer as text messages. */
export function renderTexts(reply: Reply): Rendered {
  const texts = splitPieces(piecesOf(withoutPictures(reply)), TEXT_MAX, TEXT_MAX)
    .map(toHtml)
    .filter(isVisible);
  return {
    photo: undefined,
    texts: texts.length > 0 ? texts : [NOTHING_TO_SHOW],
    keyboard: keyboardOf(actionsOf(reply)),
  };
}

/** An answer with its poster or its chart, where it has one. A synopsis is shortened to keep the whole card in the caption. */
export function renderReply(reply: Reply): Rendered {
  const photo = posterOf(reply) ?? chartOf(reply);
  if (photo === undefined) return renderTexts(reply);
  const [caption = [], ...others] = splitPieces(fitting(reply, CAPTION_MAX), CAPTION_MAX, TEXT_MAX);
  const texts = [toHtml(caption), ...others.map(toHtml).filter(isVisible)];
  return { photo, texts, keyboard: keyboardOf(actionsOf(reply)) };
}

const MORE = '\n…';

/** An answer as the one text that a message that is there already can hold; what doesn't fit is left out. */
export function renderSingle(reply: Reply, max: number): string {
  const pieces = fitting(reply, max);
  const [whole = [], ...others] = splitPieces(pieces, max, max);
  const [cut = []] = splitPieces(pieces, max - MORE.length, max);
  const html = toHtml(others.length === 0 ? whole : [...cut, MORE]);
  return isVisible(html) ? html : NOTHING_TO_SHOW;
}

/** The pieces of an answer, with a synopsis only as long as one message of that length can hold. */
function fitting(reply: Reply, max: number): Piece[] {
  const whole = piecesOf(reply);
  const gaps = whole.slice(1).reduce((sum, { gap }) => sum + gap.length, 0);
  const excess = whole.reduce((sum, { runs }) => sum + lengthOf(runs), gaps) - max;
  const synopses = reply.blocks.map((block) => (block.kind === 'movie' && block.synopsis) || '');
  const longest = Math.max(0, ...synopses.map(({ length }) => length));
  return excess <= 0 ? whole : piecesOf(reply, longest - excess);
}

const isVisible = (html: string): boolean => /[^\p{Z}\p{C}]/u.test(html.replace(/<[^>]*>/g, ''));
