import { spanishKey } from '../../finder/phonetics/spanish.ts';

/** Shorter words sound like too many others. */
const LENGTH_MIN = 4;

/**
 * Words that people ask with, however they are spelled: "dirijio" is "dirigió", "paresido" is "parecido".
 * @param vocabulary folded
 * @returns what gives a word as it should be written; one that sounds like none of them, or is one, as it is
 */
export function createEar(vocabulary: readonly string[]): (word: string) => string {
  const known = new Set(vocabulary);
  const bySound = new Map<string, string>();
  for (const word of vocabulary) {
    if (!/^[a-z]+$/.test(word) || word.length < LENGTH_MIN) continue;
    const key = spanishKey(word);
    if (!bySound.has(key)) bySound.set(key, word);
  }
  return (word) => {
    if (known.has(word) || word.length < LENGTH_MIN || !/^[a-z]+$/.test(word)) return word;
    return bySound.get(spanishKey(word)) ?? word;
  };
}
