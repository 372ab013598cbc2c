import { normalizedWords } from './normalize.ts';
import { numbersInDigits } from './numerals.ts';
import { AND_WORDS } from './stop-words.ts';

/** What a text is a name of: numbers and "and" are read in titles only. */
export type TextKind = 'title' | 'name';

/** The longest text that is looked at, in words. */
export const MAX_WORDS = 24;

/** The canonical words of a title or a name, the same for what is indexed and for what people type. */
export function canonicalWords(text: string, kind: TextKind): string[] {
  const words = normalizedWords(text).slice(0, MAX_WORDS);
  if (kind === 'name') return words;
  return numbersInDigits(words).map((word) => (AND_WORDS.has(word) ? 'y' : word));
}
