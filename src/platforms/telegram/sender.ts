import { LRUCache } from 'lru-cache';
import type { PollBlock } from '../../reply/blocks.ts';
import type { Chart, ChartPictures } from '../../reply/chart.ts';
import { withoutPictures } from '../../reply/plain-text.ts';
import { actionsOf, pollAlone, pollsApart } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';
import { truncate } from '../../reply/truncate.ts';
import type { PlatformLog } from '../shared/log.ts';
import type { Api } from './api.ts';
import type { Deliver } from './delivery.ts';
import { isRefused, saysNo, type TelegramFailure } from './failure.ts';
import { escapeHtml } from './html.ts';
import { keyboardOf } from './keyboard.ts';
import { CAPTION_MAX, PLACEHOLDER_MAX, TEXT_MAX } from './limits.ts';
import { addressOf, markupOf, NO_PREVIEW, type Place, placeOf, previewOf } from './place.ts';
import type { Polls } from './polls.ts';
import {
  chartOf,
  filesOf,
  posterOf,
  type Rendered,
  renderReply,
  renderSingle,
  renderTexts,
} from './render.ts';
import type { Message } from './update.ts';

/** Puts answers into chats. Its promises reject with `TelegramFailure`. */
export interface Sender {
  /** As new messages. */
  post(place: Place, reply: Reply): Promise<void>;
  /** In place of a message of the bot's; as a new one where Telegram no longer lets it be changed. */
  edit(message: Message, reply: Reply): Promise<void>;
  /** In place of a message that somebody posted in inline mode: the bot can't write where that is. */
  editInline(id: string, reply: Reply): Promise<void>;
  /** A question whose answer the person is led to type. */
  ask(place: Place, question: string, placeholder: string): Promise<void>;
}

const HTML = { parse_mode: 'HTML' } as const;

/** A picture as Telegram takes it: by its address, or with its bytes. */
type Photo = string | { readonly source: Buffer; readonly filename: string };

export interface SenderParts {
  readonly api: Api;
  readonly charts: ChartPictures;
  readonly deliver: Deliver;
  readonly polls: Polls;
  readonly log: PlatformLog;
}

/** So many posters that Telegram refused are remembered: asking it again would only make the card late. */
const DEAD_MAX = 1_000;

export function createSender({ api, charts, deliver, polls, log }: SenderParts): Sender {
  const dead = new LRUCache<string, true>({ max: DEAD_MAX });

  /** Undefined when it is a chart that can't be drawn, or a poster that Telegram has refused. */
  async function photoOf(picture: string | Chart): Promise<Photo | undefined> {
    if (typeof picture === 'string') return dead.has(picture) ? undefined : picture;
    try {
      return { source: Buffer.from(await charts.png(picture)), filename: 'grafico.png' };
    } catch (error) {
      log.error({ platform: 'telegram', err: error }, 'a chart could not be drawn');
      return undefined;
    }
  }

  async function sendTexts(place: Place, texts: readonly string[], keyboard: Rendered['keyboard']) {
    for (const [index, text] of texts.entries()) {
      const address = addressOf(index === 0 ? place : { ...place, replyTo: undefined });
      const markup = index === texts.length - 1 ? markupOf(keyboard) : {};
      await deliver('sendMessage', { ...address, text, ...HTML, ...NO_PREVIEW, ...markup });
    }
  }

  async function sendFiles(place: Place, reply: Reply): Promise<void> {
    for (const { name, base64 } of filesOf(reply)) {
      const document = { source: Buffer.from(base64, 'base64'), filename: name };
      await api.call('sendDocument', { ...addressOf({ ...place, replyTo: undefined }), document });
    }
  }

  const post = async (place: Place, reply: Reply): Promise<void> => {
    const apart = pollsApart(reply);
    if (apart.rest) {
      await postShown(place, apart.rest);
      await sendFiles(place, apart.rest);
    }
    for (const poll of apart.polls) {
      await postPoll(apart.rest ? { ...place, replyTo: undefined } : place, poll);
    }
  };

  /** As buttons where Telegram doesn't take it: somebody may have forbidden polls, or the chat may have none. */
  const postPoll = async (place: Place, poll: PollBlock): Promise<void> => {
    try {
      await polls.open(place, poll);
    } catch (error) {
      if (!isRefused(error, 400) && !isRefused(error, 403)) throw error;
      log.info({ platform: 'telegram', err: error }, 'a poll was refused');
      await postShown(place, pollAlone(poll));
    }
  };

  const postShown = async (place: Place, reply: Reply): Promise<void> => {
    const { photo: picture, texts, keyboard } = renderReply(reply);
    const photo = picture && (await photoOf(picture));
    if (photo === undefined) {
      const plain = picture ? renderTexts(reply) : { texts, keyboard };
      return sendTexts(place, plain.texts, plain.keyboard);
    }
    const [caption = '', ...others] = texts;
    const markup = others.length === 0 ? markupOf(keyboard) : {};
    try {
      await deliver('sendPhoto', { ...addressOf(place), photo, caption, ...HTML, ...markup });
    } catch (error) {
      if (!isRefused(error, 400)) throw error;
      log.info({ platform: 'telegram', err: error }, 'a picture was refused');
      if (typeof photo === 'string' && saysNo(error, PICTURE)) dead.set(photo, true);
      const plain = renderTexts(reply);
      return sendTexts(place, plain.texts, plain.keyboard);
    }
    await sendTexts({ ...place, replyTo: undefined }, others, keyboard);
  };

  return {
    post,

    async edit(message, reply) {
      const at = { chat_id: message.chat.id, message_id: message.message_id };
      const markup = markupOf(keyboardOf(actionsOf(reply)));
      const picture = posterOf(reply) ?? chartOf(reply);
      // A message of text stays one: a poster is left out of it, a chart comes as a message of its own. One with a
      // picture would keep that of before beside a film whose own is dead.
      const isDead = typeof picture === 'string' && dead.has(picture);
      if (message.photo ? isDead : chartOf(reply)) {
        return post({ ...placeOf(message), replyTo: undefined }, reply);
      }
      const photo = picture && message.photo ? await photoOf(picture) : undefined;
      try {
        if (!message.photo) {
          const text = renderSingle(reply, TEXT_MAX);
          await api.call('editMessageText', { ...at, text, ...HTML, ...NO_PREVIEW, ...markup });
        } else {
          const caption = renderSingle(reply, CAPTION_MAX);
          await (!photo
            ? api.call('editMessageCaption', { ...at, caption, ...HTML, ...markup })
            : api.call('editMessageMedia', {
                ...at,
                media: { type: 'photo', media: photo, caption, ...HTML },
                ...markup,
              }));
        }
      } catch (error) {
        if (!isRefused(error, 400)) throw error;
        if (!isUnchanged(error)) {
          await postShown({ ...placeOf(message), replyTo: undefined }, reply);
        }
      }
      await sendFiles(placeOf(message), reply);
    },

    async editInline(id, reply) {
      const text = renderSingle(withoutPictures(reply), TEXT_MAX);
      const markup = markupOf(keyboardOf(actionsOf(reply)));
      const shown = { text, ...HTML, ...previewOf(reply), ...markup };
      try {
        await api.call('editMessageText', { inline_message_id: id, ...shown });
      } catch (error) {
        if (!isRefused(error, 400) || !isUnchanged(error)) throw error;
      }
    },

    async ask(place, question, placeholder) {
      await deliver('sendMessage', {
        ...addressOf(place),
        text: escapeHtml(question),
        ...HTML,
        ...NO_PREVIEW,
        reply_markup: {
          force_reply: true,
          selective: true,
          ...(placeholder && {
            input_field_placeholder: truncate(placeholder, PLACEHOLDER_MAX),
          }),
        },
      });
    },
  };
}

/** Telegram's ways of saying that it can't get a picture, or that it is none. */
const PICTURE = /http url|file identifier|webpage|wrong type|photo|image/i;

/** Telegram's way of saying that the message shows that already. */
const isUnchanged = ({ description }: TelegramFailure): boolean =>
  description.includes('message is not modified');
