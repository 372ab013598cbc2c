/** What the Bot API takes at most. Lengths of texts are in UTF-16 code units, after entities are parsed. */

/** A message's text. */
export const TEXT_MAX = 4096;
/** A photo's caption. */
export const CAPTION_MAX = 1024;
/** The toast that a pressed button may show. */
export const TOAST_MAX = 200;

/** Buttons of an inline keyboard, and of one of its rows. */
export const KEYBOARD_MAX = 100;
export const ROW_MAX = 8;
/** Telegram sets no limit on a button's text; phones show no more than this of it. */
export const BUTTON_TEXT_MAX = 64;

/** The hint in the field where a forced reply is typed. */
export const PLACEHOLDER_MAX = 64;

/** Commands in the menu, in each scope. */
export const MENU_MAX = 100;

/** Films that inline mode offers; Telegram takes 50, the first 20 are all that anybody looks at. */
export const INLINE_RESULTS_MAX = 20;

/** Of a poll's question, and of each of its answers. */
export const POLL_QUESTION_MAX = 300;
export const POLL_ANSWER_MAX = 100;
/** Seconds ahead at which Telegram may be asked to close a poll by itself. */
export const POLL_CLOSES_AFTER = { min: 5, max: 2_628_000 } as const;
