import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'telegraf/types';
import { encodeTarget, fitsInButton } from '../../core/target.ts';
import type { Action, Choice } from '../../reply/actions.ts';
import { distinctLabels, truncate } from '../../reply/truncate.ts';
import { BUTTON_TEXT_MAX, KEYBOARD_MAX, ROW_MAX } from './limits.ts';

/** How many buttons stand in a row, by the length of the longest of their labels: what a phone shows uncut. */
const COLUMNS: readonly { readonly upTo: number; readonly columns: number }[] = [
  { upTo: 2, columns: ROW_MAX },
  { upTo: 12, columns: 3 },
  { upTo: 20, columns: 2 },
];

/** What can be pressed under an answer; undefined where there is nothing. */
export function keyboardOf(actions: readonly Action[] = []): InlineKeyboardMarkup | undefined {
  const buttons: InlineKeyboardButton[] = [];
  const rows: InlineKeyboardButton[][] = [];
  for (const action of actions) {
    if (action.kind === 'menu') rows.push(...rowsOf(choiceButtons(action.choices)));
    else buttons.push(...choiceButtons([action]));
  }
  const keyboard = withinLimit([...rowsOf(buttons), ...rows]);
  return keyboard.length > 0 ? { inline_keyboard: keyboard } : undefined;
}

// A target that doesn't fit was never meant to be pressed here: the sentence above says the same in words.
function choiceButtons(choices: readonly Choice[]): InlineKeyboardButton[] {
  const fitting = choices.filter(({ target }) => fitsInButton(target));
  const captions = distinctLabels(
    fitting.map(({ label }) => label.trim()),
    BUTTON_TEXT_MAX,
    caption,
  );
  return fitting.map(({ target }, index) => ({
    text: captions[index] ?? '',
    callback_data: encodeTarget(target),
  }));
}

/** Telegram refuses a button without anything to see on it. */
const caption = (label: string, max: number): string =>
  /[^\p{Z}\p{C}]/u.test(label) ? truncate(label, max) : '…';

function rowsOf(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const longest = Math.max(0, ...buttons.map(({ text }) => text.length));
  const columns = COLUMNS.find(({ upTo }) => longest <= upTo)?.columns ?? 1;
  return Array.from({ length: Math.ceil(buttons.length / columns) }, (_, row) =>
    buttons.slice(row * columns, (row + 1) * columns),
  );
}

function withinLimit(rows: readonly InlineKeyboardButton[][]): InlineKeyboardButton[][] {
  let left = KEYBOARD_MAX;
  return rows.flatMap((row) => {
    const kept = row.slice(0, Math.max(0, left));
    left -= row.length;
    return kept.length > 0 ? [kept] : [];
  });
}
