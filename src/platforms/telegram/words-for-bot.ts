import type { ServedRegistry } from '../platform.ts';
import { linkedCommand } from './deep-link.ts';
import type { Me, Message } from './update.ts';

const MEDIA = ['photo', 'voice', 'sticker', 'video'] as const;

/**
 * What a message asks of the bot, without the bot's name: all that is written in a private chat; in a group, commands,
 * what mentions `@bot` and what replies to the bot. Undefined when it isn't for the bot.
 * @param knows whether a command is one of the bot's: in a group, others belong to other bots
 */
export function wordsFor(
  me: Me,
  message: Message,
  knows: (command: string) => boolean,
): string | undefined {
  if (isBots(message, me)) return undefined;
  const text = message.text ?? message.caption;
  const alone = message.chat.type === 'private';
  if (text === undefined) {
    if (message.document) return alone || isToBot(message, me) ? '' : undefined;
    return alone && MEDIA.some((kind) => message[kind]) ? '' : undefined;
  }
  const [, command, bot] = text.match(/^\/(\w+)(?:@(\w+))?/) ?? [];
  if (bot !== undefined) return isName(bot, me) ? text : undefined;
  if (alone || (command !== undefined && knows(command))) return text;
  const question = withoutName(text, me);
  return question !== text || isToBot(message, me) ? question : undefined;
}

/** A text without the bot's mentions and what parts them from the rest: "@bot, ¿qué veo?", "¿qué veo, @bot?". */
const withoutName = (text: string, me: Me): string =>
  text
    .replace(/(?:^|[\s,]+)@(\w+)(?:[\s,:]+|(?=[^\w\s])|$)/g, (whole, name: string) =>
      isName(name, me) ? ' ' : whole,
    )
    .replace(/^ | $| (?=[?!.])/g, '');

/** What a message says to the bot where it was asked something: all of it, unless it is a command. */
export function answerIn(me: Me, message: Message): string | undefined {
  const text = message.text ?? message.caption;
  if (text === undefined || text.startsWith('/') || isBots(message, me)) return undefined;
  // In a group people go on talking to each other; only replies to the bot are meant for it.
  return message.chat.type === 'private' || isToBot(message, me) ? text : undefined;
}

const isToBot = ({ reply_to_message }: Message, me: Me): boolean =>
  reply_to_message?.from?.id === me.id;

// A film chosen in inline mode comes back as a message "via" the bot; anonymous admins write as a bot.
const isBots = ({ via_bot, from, sender_chat }: Message, me: Me): boolean =>
  via_bot?.id === me.id || (from?.is_bot === true && sender_chat === undefined);

const isName = (name: string, { username }: Me): boolean =>
  name.toLowerCase() === username.toLowerCase();

/**
 * What somebody who came by a link like `t.me/bot?start=x` asks, which Telegram sends as `/start x`. Where the link
 * names none of the bot's commands it is for whoever made it, and the person is only greeted.
 */
export function withoutLink(words: string, registry: ServedRegistry): string {
  const [, start, payload] = words.match(/^(\/start(?:@\w+)?)\s+(.+)$/s) ?? [];
  if (start === undefined || payload === undefined) return words;
  return linkedCommand(payload, registry) ?? start;
}

/** Whether a message takes back what it was asked to complete: `/cancel`, as Telegram's own bots have it. */
export function cancels(me: Me, { chat, text = '' }: Message, isAsked: boolean): boolean {
  const [, command, bot] = text.match(/^\/(cancel(?:ar)?)(?:@(\w+))?\s*$/i) ?? [];
  if (command === undefined) return false;
  return bot === undefined ? isAsked || chat.type === 'private' : isName(bot, me);
}
