import { BOLD, FONT_FILES } from './font.ts';
import { type Advance, readAdvances } from './font-metrics.ts';

const advances: Partial<Record<keyof typeof FONT_FILES, Advance>> = {};

/** The width of a line of text in the charts' font, in the unit of its size; kerning is left out. */
export function textWidth(text: string, size: number, weight = 400): number {
  const file = weight >= BOLD ? 'bold' : 'regular';
  advances[file] ??= readAdvances(FONT_FILES[file]);
  const advance = advances[file];
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * size;
}
