/**
 * What Discord accepts, from its documentation of messages, components, application commands and
 * autocompletion. Lengths are counted in UTF-16 units, which is never less than what Discord counts.
 */

export const EMBEDS_MAX = 10;
/** Titles, descriptions, and names and values of fields of all embeds of a message together. */
export const EMBEDS_TEXT_MAX = 6_000;
export const EMBED_TITLE_MAX = 256;
export const EMBED_DESCRIPTION_MAX = 4_096;
export const EMBED_FIELDS_MAX = 25;
export const FIELD_NAME_MAX = 256;
export const FIELD_VALUE_MAX = 1_024;

/** Of the description of a picture. */
export const ALT_TEXT_MAX = 1_024;

export const ROWS_MAX = 5;
export const BUTTONS_PER_ROW_MAX = 5;
export const BUTTON_LABEL_MAX = 80;
export const CUSTOM_ID_MAX = 100;
export const MENU_CHOICES_MAX = 25;
export const MENU_PLACEHOLDER_MAX = 150;
/** Of the label and the value of a menu's choice. */
export const MENU_TEXT_MAX = 100;

export const COMMANDS_MAX = 100;
export const OPTIONS_MAX = 25;
/** Choices of an option, written down or suggested. */
export const CHOICES_MAX = 25;
/** Of the label and the value of a choice. */
export const CHOICE_TEXT_MAX = 100;

/** Of a poll's question, and of each of its answers. */
export const POLL_QUESTION_MAX = 300;
export const POLL_ANSWER_MAX = 55;
/** Whole hours for which a poll may be open. */
export const POLL_HOURS_MAX = 768;
/** Voters of an answer that Discord gives at once. */
export const VOTERS_PER_PAGE = 100;

/** Of what stands in a server's calendar. */
export const EVENT_NAME_MAX = 100;
export const EVENT_DESCRIPTION_MAX = 1_000;

/** Of what tells a message from the same one sent again. */
export const NONCE_MAX = 25;

/** How long Discord waits for the first answer to an interaction. */
export const ANSWER_WITHIN_MS = 3_000;

/** A text of at most `max` UTF-16 units, with an ellipsis where something was cut; no character is halved. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
