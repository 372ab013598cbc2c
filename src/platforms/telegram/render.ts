import type { InlineKeyboardMarkup } from 'telegraf/types';
import type { Reply } from '../../core/reply.ts';
import { NOTHING_TO_SHOW } from '../../wording/telegram.ts';
import { toHtml } from './html.ts';
import { keyboardOf } from './keyboard.ts';
import { CAPTION_MAX, TEXT_MAX } from './limits.ts';
import { piecesOf } from './pieces.ts';
import { lengthOf, splitPieces } from './split.ts';

/** An answer as messages. The keyboard hangs on the last of them. */
export interface Rendered {
  /** The picture that the first text is the caption of. */
  readonly photo: string | undefined;
  /** HTML; at least one, none of them empty. */
  readonly texts: readonly string[];
  readonly keyboard: InlineKeyboardMarkup | undefined;
}

/** The poster of the first film card that has one. */
export const posterOf = ({ blocks }: Reply): string | undefined =>
  blocks.flatMap((block) => (block.kind === 'movie' ? (block.posterUrl ?? []) : []))[0];

/** An answer as text messages. */
export const renderTexts = (reply: Reply): Rendered => ({
  photo: undefined,
  texts: visible(splitPieces(piecesOf(reply), TEXT_MAX, TEXT_MAX).map(toHtml)),
  keyboard: keyboardOf(reply.actions),
});

/** An answer with its poster, where it has one. A synopsis is shortened to keep the whole card in the caption. */
export function renderReply(reply: Reply): Rendered {
  const photo = posterOf(reply);
  if (photo === undefined) return renderTexts(reply);
  const texts = splitPieces(fitting(reply, CAPTION_MAX), CAPTION_MAX, TEXT_MAX);
  return { photo, texts: visible(texts.map(toHtml)), keyboard: keyboardOf(reply.actions) };
}

/** An answer as the one text that a message that is there already can hold; what doesn't fit is left out. */
export function renderSingle(reply: Reply, max: number): string {
  const more = '\n…';
  const pieces = fitting(reply, max);
  const [whole, ...others] = splitPieces(pieces, max, max);
  if (others.length === 0) return toHtml(whole ?? [NOTHING_TO_SHOW]);
  const [first = []] = splitPieces(pieces, max - more.length, max);
  return toHtml([...first, more]);
}

function fitting(reply: Reply, max: number) {
  const whole = piecesOf(reply);
  const excess = whole.reduce((sum, { gap, runs }) => sum + gap.length + lengthOf(runs), -max);
  if (excess <= 0) return whole;
  const longest = Math.max(
    0,
    ...reply.blocks.map((block) => (block.kind === 'movie' ? (block.synopsis?.length ?? 0) : 0)),
  );
  return piecesOf(reply, longest - excess);
}

const visible = (texts: readonly string[]): readonly string[] => {
  const shown = texts.filter((text) => /[^\p{Z}\p{C}]/u.test(text.replace(/<[^>]*>/g, '')));
  return shown.length > 0 ? shown : [NOTHING_TO_SHOW];
};
