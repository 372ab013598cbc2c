/** One step of a transcription: every match is replaced, in the order of the list. */
export type Rule = readonly [pattern: RegExp, replacement: string];

/** A word after all rules of a list. */
export function applyRules(word: string, rules: readonly Rule[]): string {
  let result = word;
  for (const [pattern, replacement] of rules) result = result.replace(pattern, replacement);
  return result;
}

/*
 * Keys are written in one letter a sound, as Spanish hears it: vowels a e i o u; b p t d g k f s m n l r as
 * they read; x = the j of "jota", y = the ll of "calle", w = the hu of "hueso", C = the ch of "chico".
 */

/** What both transcriptions end with: doubled sounds are one, Spanish puts no value on an e before s + consonant. */
export const LAST_RULES: readonly Rule[] = [
  [/m(?=[bp])/g, 'n'],
  [/(.)\1+/g, '$1'],
  [/^e(?=s[^aeiou])/, ''],
];
