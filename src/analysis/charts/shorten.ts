import { textWidth } from './text-width.ts';

/** A label cut to a width; what stands in parentheses at its end (a year, a number) is kept. */
export function shorten(label: string, width: number, size: number): string {
  if (textWidth(label, size) <= width) return label;
  const [, body = label, end = ''] = label.match(/^(.*?)( \([^()]{1,16}\))?$/u) ?? [];
  const characters = [...body];
  while (characters.length > 1 && textWidth(`${characters.join('')}…${end}`, size) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…${end}`;
}
