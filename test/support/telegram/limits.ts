import { z } from 'zod';
import { EntityError, type ParsedText, parseHtml } from './html.ts';

/** Telegram's refusal of a call: the `description` of a 400. */
export class BadRequest extends Error {}

const Button = z.looseObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});

const Markup = z.looseObject({
  inline_keyboard: z.array(z.array(Button)).optional(),
  input_field_placeholder: z.string().optional(),
});

export type Button = z.infer<typeof Button>;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const refuseIf = (wrong: boolean, description: string): void => {
  if (wrong) throw new BadRequest(`Bad Request: ${description}`);
};

const isVisible = (text: string): boolean => /[^\p{Z}\p{C}]/u.test(text);

/**
 * A text as people see it. Lengths are counted in UTF-16 code units, as entities are; half a surrogate
 * pair is no UTF-8.
 */
function checkText(html: string, max: number, what: string): ParsedText {
  refuseIf(/\p{Cs}/u.test(html), 'strings must be encoded in UTF-8');
  try {
    const parsed = parseHtml(html);
    refuseIf(parsed.text.length > max, `${what} is too long`);
    return parsed;
  } catch (error) {
    if (error instanceof EntityError) {
      throw new BadRequest(`Bad Request: can't parse entities: ${error.message}`);
    }
    throw error;
  }
}

export function checkMessageText(html: string): ParsedText {
  const parsed = checkText(html, 4096, 'message');
  refuseIf(!isVisible(parsed.text), 'message text is empty');
  return parsed;
}

export const checkCaption = (html: string): ParsedText => checkText(html, 1024, 'message caption');

/** The rows of an inline keyboard, checked as Telegram does: none where there is no such keyboard. */
export function checkKeyboard(markup: unknown): Button[][] {
  const { inline_keyboard: rows = [], input_field_placeholder: hint } = Markup.parse(markup ?? {});
  const buttons = rows.flat();
  refuseIf(buttons.length > 100, 'reply markup is too long');
  refuseIf(hint !== undefined && (hint.length < 1 || [...hint].length > 64), 'PLACEHOLDER_INVALID');
  for (const row of rows) refuseIf(row.length === 0 || row.length > 8, 'BUTTON_ROW_INVALID');
  for (const { text, callback_data: data, url } of buttons) {
    refuseIf(!isVisible(text), 'text buttons are unallowed without text');
    refuseIf(
      (data === undefined) === (url === undefined),
      'Text buttons are unallowed in the inline keyboard',
    );
    refuseIf(data !== undefined && (data === '' || bytes(data) > 64), 'BUTTON_DATA_INVALID');
    refuseIf(
      url !== undefined && !/^(?:https?|tg):\/\/\S+$/.test(url),
      `inline keyboard button URL '${url}' is invalid`,
    );
  }
  return rows;
}

const Commands = z.array(z.looseObject({ command: z.string(), description: z.string() }));

export function checkCommands(commands: unknown): z.infer<typeof Commands> {
  const list = Commands.parse(commands);
  refuseIf(list.length > 100, 'BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of list) {
    refuseIf(!/^[a-z0-9_]{1,32}$/.test(command), 'BOT_COMMAND_INVALID');
    refuseIf(description.length < 1 || description.length > 256, 'BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return list;
}

const Article = z.looseObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  thumbnail_url: z.string().optional(),
  input_message_content: z.looseObject({
    message_text: z.string(),
    link_preview_options: z.looseObject({ url: z.string().optional() }).optional(),
  }),
  reply_markup: z.unknown(),
});

export type Article = z.infer<typeof Article>;

export function checkInlineResults(results: unknown): Article[] {
  const articles = z.array(Article).parse(results);
  refuseIf(articles.length > 50, 'RESULTS_TOO_MUCH');
  const ids = new Set(articles.map(({ id }) => id));
  refuseIf(ids.size < articles.length, 'RESULT_ID_DUPLICATE');
  for (const { id, title, input_message_content: content, reply_markup } of articles) {
    refuseIf(id === '' || bytes(id) > 64, 'RESULT_ID_INVALID');
    refuseIf(!isVisible(title), 'ARTICLE_TITLE_EMPTY');
    checkMessageText(content.message_text);
    checkKeyboard(reply_markup);
  }
  return articles;
}

export function checkToast(text: string | undefined): void {
  refuseIf(text !== undefined && [...text].length > 200, 'MESSAGE_TOO_LONG');
}
