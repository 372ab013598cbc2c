import { LRUCache } from 'lru-cache';
import type { InlineQueryResultArticle } from 'telegraf/types';
import type { MovieCard, Reply } from '../../core/reply.ts';
import type { Wording } from '../../wording/locale.ts';
import type { TalkingBot } from './front-end.ts';
import { keyboardOf } from './keyboard.ts';
import { CAPTION_MAX, INLINE_RESULTS_MAX } from './limits.ts';
import { renderSingle } from './render.ts';
import { previewOf } from './sender.ts';

/** Cards that are kept ready: what is typed begins with the same letters, and means well-known films. About 2 kB each. */
const CARDS_MAX = 1_000;

const REQUEST = { platform: 'telegram' } as const;

/** The films for what was typed after the bot's name, as inline mode shows them. */
export type FilmSearch = (typed: string) => Promise<InlineQueryResultArticle[]>;

/** A search for the life of one catalogue: cards are kept. None is found when no command shows cards. */
export function createFilmSearch(
  { registry, dispatcher }: TalkingBot,
  wording: Wording,
): FilmSearch {
  const cards = new LRUCache<string, InlineQueryResultArticle>({ max: CARDS_MAX });

  return async (typed) => {
    const { card } = registry;
    if (card === undefined) return [];
    const { command, option } = card;
    const found = dispatcher.suggest(command, option, typed, REQUEST).slice(0, INLINE_RESULTS_MAX);
    const results: InlineQueryResultArticle[] = [];
    // One after the other: twenty at once would stand in the way of people who ask for one thing.
    for (const { value } of found) {
      const result = cards.get(value) ?? (await makeCard(command, option, value));
      if (!result) continue;
      cards.set(value, result);
      results.push(result);
    }
    return results;
  };

  async function makeCard(command: string, option: string, value: string) {
    const { reply } = await dispatcher.run(command, { [option]: value }, REQUEST);
    const movie = reply.blocks.find((block) => block.kind === 'movie');
    return movie && articleOf(value, movie, reply, wording);
  }
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
