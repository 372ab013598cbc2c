import { applyRules, LAST_RULES, type Rule } from './rules.ts';

/** Spanish spelling to sound, as people confuse it: b/v, s/c/z, h, ll/y, g/j/x, qu/k, hu/gu/w. */
const RULES: readonly Rule[] = [
  [/ch|sh|tx/g, 'C'],
  [/ph/g, 'f'],
  [/h(?=ie)/g, ''],
  [/(?<![a-z])ie/g, 'ye'],
  [/(?<![a-z])hu(?=[aeio])/g, 'w'],
  [/h/g, ''],
  [/gu(?=[ei])/g, 'G'],
  [/gu(?=[ao])/g, 'w'],
  [/g(?=[ei])/g, 'j'],
  [/G/g, 'g'],
  [/qu?(?=[eiaou])|q/g, 'k'],
  [/ck|c(?=[^ei]|$)|k/g, 'k'],
  [/[zcx]/g, 's'],
  [/j/g, 'x'],
  [/ll$/, 'l'],
  [/ll/g, 'y'],
  [/y(?![aeiou])/g, 'i'],
  [/v/g, 'b'],
  [/(?<=[^aeiou])u(?=[aeio])/g, 'w'],
  [/(?<=a)d$/, ''],
  ...LAST_RULES,
];

/** How a word written in Spanish sounds; people who spell by ear write words with the same key. */
export function spanishKey(word: string): string {
  return applyRules(word, RULES);
}
