import { LRUCache } from 'lru-cache';
import type { InlineQueryResultArticle } from 'telegraf/types';
import type { MovieCard, Reply } from '../../core/reply.ts';
import type { Wording } from '../../wording/locale.ts';
import type { TalkingBot } from './front-end.ts';
import { keyboardOf } from './keyboard.ts';
import { CAPTION_MAX, INLINE_RESULTS_MAX } from './limits.ts';
import { renderSingle } from './render.ts';
import { previewOf } from './sender.ts';

/** Cards that are kept ready: most of what is typed begins with the same letters. About 2 kB each. */
const CARDS_MAX = 500;

/** The films for what was typed after the bot's name, as inline mode shows them. */
export type FilmSearch = (typed: string) => Promise<InlineQueryResultArticle[]>;

/** A search for the life of one catalogue: cards are kept. None is found when no command shows cards. */
export function createFilmSearch(
  { registry, dispatcher }: TalkingBot,
  wording: Wording,
): FilmSearch {
  const cards = new LRUCache<string, InlineQueryResultArticle>({ max: CARDS_MAX });
  const request = { platform: 'telegram' };

  return async (typed) => {
    const { card } = registry;
    if (card === undefined) return [];
    const { command, option } = card;
    const found = dispatcher.suggest(command, option, typed, request).slice(0, INLINE_RESULTS_MAX);
    const results = await Promise.all(
      found.map(async ({ value }) => {
        const known = cards.get(value);
        if (known) return [known];
        const { reply } = await dispatcher.run(command, { [option]: value }, request);
        const movie = reply.blocks.find((block) => block.kind === 'movie');
        if (!movie) return [];
        const result = articleOf(value, movie, reply, wording);
        cards.set(value, result);
        return [result];
      }),
    );
    return results.flat();
  };
}

/** A film in the list: its title with the year, score and genres beside the poster; chosen, its card. */
function articleOf(
  id: string,
  { title, subtitle, score, posterUrl }: MovieCard,
  reply: Reply,
  wording: Wording,
): InlineQueryResultArticle {
  const keyboard = keyboardOf(reply.actions);
  const description = [score ? `★ ${wording.decimal(score)}` : '', subtitle]
    .filter(Boolean)
    .join(' · ');
  return {
    type: 'article',
    id,
    title,
    input_message_content: {
      // As short as a photo's caption: twenty whole cards are more than Telegram takes in an answer.
      message_text: renderSingle(reply, CAPTION_MAX),
      parse_mode: 'HTML',
      ...previewOf(reply),
    },
    ...(description && { description }),
    ...(posterUrl && { thumbnail_url: posterUrl }),
    ...(keyboard && { reply_markup: keyboard }),
  };
}
