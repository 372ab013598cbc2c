import { LRUCache } from 'lru-cache';
import type { InlineQueryResultArticle } from 'telegraf/types';
import type { MovieCard } from '../../reply/blocks.ts';
import { posterOfWidth } from '../../reply/poster.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Wording } from '../../wording/formats.ts';
import type { Clock } from '../shared/clock.ts';
import { keyboardOf } from './keyboard.ts';
import { CAPTION_MAX, INLINE_RESULTS_MAX } from './limits.ts';
import { previewOf } from './place.ts';
import { renderSingle } from './render.ts';
import type { TelegramBot } from './telegram.ts';
import { sharedTurn } from './turn.ts';

/** Cards that are kept ready: what is typed begins with the same letters, and means well-known films. About 2 kB each. */
const CARDS_MAX = 1_000;

/** The films for what was typed after the bot's name, as inline mode shows them. */
export type FilmSearch = (typed: string) => Promise<InlineQueryResultArticle[]>;

/**
 * A search for the life of one catalogue: cards are kept. None is found when no command shows cards, or the one
 * that does answers each person differently.
 */
export function createFilmSearch(
  { registry, dispatcher }: TelegramBot,
  wording: Wording,
  clock: Clock,
): FilmSearch {
  const { card } = registry;
  if (!card || registry.find(card.command)?.effect !== 'pure') return async () => [];
  const { command, option } = card;
  // Kept from the moment they are asked for: many people type the same at the same time.
  const cards = new LRUCache<string, Promise<InlineQueryResultArticle | undefined>>({
    max: CARDS_MAX,
  });

  async function makeCard(value: string): Promise<InlineQueryResultArticle | undefined> {
    const turn = sharedTurn(clock.date());
    const { reply } = await dispatcher.run(command, { [option]: value }, turn);
    const movie = reply.blocks.find((block) => block.kind === 'movie');
    if (!movie) cards.delete(value);
    return movie && articleOf(value, movie, reply, wording);
  }

  return async (typed) => {
    const turn = sharedTurn(clock.date());
    const found = dispatcher.suggest(command, option, typed, turn).slice(0, INLINE_RESULTS_MAX);
    const results: InlineQueryResultArticle[] = [];
    // One after the other: twenty at once would stand in the way of people who ask for one thing.
    for (const { value } of found) {
      const made = cards.get(value) ?? makeCard(value);
      cards.set(value, made);
      const result = await made;
      if (result) results.push(result);
    }
    return results;
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
    ...(posterUrl && { thumbnail_url: posterOfWidth(posterUrl, 154) }),
    ...(keyboard && { reply_markup: keyboard }),
  };
}
