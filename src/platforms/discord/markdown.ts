import type { Run, Text } from '../../reply/blocks.ts';
import { clip } from './limits.ts';

const MARKS = /[\\*_~`|<>[\]]/g;
/** What makes a heading, a quote or a list at the beginning of a line. */
const LINE_MARKS = /^(\s*)([#+-]|\d+(?=[.)]))/gm;
/** Discord turns what follows this into a link, whoever wrote it. */
const SCHEME = /:\/\//g;
/** Characters that turn the text around them, and control characters that are no space. */
const DISRUPTIVE = /[\u202A-\u202E\u2066-\u2069]|(?!\s)\p{Cc}/gu;

/** A text that Discord shows as it is: nothing in it is formatting, a mention or a link. */
function escapeMarkdown(text: string): string {
  return text
    .replace(DISRUPTIVE, '')
    .replace(MARKS, '\\$&')
    .replace(LINE_MARKS, (_match, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(SCHEME, ':\\/\\/');
}

/** Runs of text in Discord's markdown, at most `max` UTF-16 units; what is cut is never half a mark. */
export function markdown(runs: Text, max: number): string {
  let written = '';
  for (const run of runs) {
    const room = max - written.length;
    const whole = markUp(run, textOf(run));
    if (whole.length > room) return written + shortened(run, room);
    written += whole;
  }
  return written;
}

const textOf = (run: Run): string => (typeof run === 'string' ? run : run.text);

function markUp(run: Run, text: string): string {
  const escaped = escapeMarkdown(text);
  if (typeof run === 'string' || escaped.trim() === '') return escaped;
  switch (run.style) {
    case 'bold':
      return `**${escaped}**`;
    case 'italic':
      return `*${escaped.trim()}*`;
    case 'link':
      return isWebAddress(run.url) ? `[${escaped}](${encodeUrl(run.url)})` : escaped;
  }
}

// Escaping lengthens a text by an amount that depends on the text: it is cut until it fits.
function shortened(run: Run, room: number): string {
  let text = clip(textOf(run), room);
  let written = markUp(run, text);
  while (written.length > room && text !== '') {
    text = clip(text, Math.max(0, text.length - (written.length - room)));
    written = text === '…' ? '' : markUp(run, text);
  }
  return written.length > room ? '' : written;
}

/** Whether Discord takes an address for a picture or a link. */
export const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

// A closing parenthesis would end the link.
const encodeUrl = (url: string): string =>
  new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
