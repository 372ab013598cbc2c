import { textWidth } from './text-width.ts';

/** A text as lines that are no wider than that; a word wider than a line has a line of its own. */
export function wrap(text: string, width: number, size: number, weight?: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
