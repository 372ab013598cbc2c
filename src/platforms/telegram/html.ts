import type { Run, Text } from '../../reply/blocks.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as Telegram's HTML mode shows it letter by letter. Half a surrogate pair is no text: it becomes U+FFFD. */
export const escapeHtml = (text: string): string =>
  text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** Runs as Telegram's HTML: https://core.telegram.org/bots/api#html-style */
export const toHtml = (runs: Text): string => runs.map(runHtml).join('');

/** Whether Telegram makes a link of an address; it refuses buttons with any other. */
export const isLinkable = (url: string): boolean => /^(?:https?|tg):\/\/\S+$/i.test(url);

function runHtml(run: Run): string {
  if (typeof run === 'string') return escapeHtml(run);
  const text = escapeHtml(run.text);
  switch (run.style) {
    case 'bold':
      return `<b>${text}</b>`;
    case 'italic':
      return `<i>${text}</i>`;
    case 'link':
      return isLinkable(run.url) ? `<a href="${escapeHtml(run.url)}">${text}</a>` : text;
  }
}
