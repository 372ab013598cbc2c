import { applyRules, LAST_RULES, type Rule } from './rules.ts';

/** How Spanish ears hear each English letter by its name, for titles like "Wall·E". */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  ...{ a: 'ei', b: 'bi', c: 'si', d: 'di', e: 'i', f: 'ef', g: 'yi', h: 'eiC', i: 'ai', j: 'yei' },
  ...{ k: 'kei', l: 'el', m: 'em', n: 'en', o: 'o', p: 'pi', q: 'kiu', r: 'ar', s: 'es', t: 'ti' },
  ...{ u: 'iu', v: 'bi', w: 'dabliu', x: 'eks', y: 'wai', z: 'si' },
};

// Capitals are sounds that are already settled, so that later rules leave them alone.
const CONSONANTS: readonly Rule[] = [
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^who/, 'Xu'],
  [/wh/g, 'w'],
  [/^hugh/, 'Xiu'],
  [/^h/, 'X'],
  [/sch/g, 's'],
  [/[ai]ugh/g, 'o'],
  [/ough/g, 'o'],
  [/e?igh/g, 'AI'],
  [/gh/g, 'g'],
  [/tch|ch|sh|ti(?=on)|ci(?=ou|al)/g, 'C'],
  [/ture(?=s?$)/g, 'CUR'],
  [/dge|dg/g, 'Y'],
  [/(?<=[aeiou])ge$/, 'Ye'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/h/g, ''],
  [/gg/g, 'G'],
  [/g(?=[eiy])|j/g, 'Y'],
  [/ck|c(?=[^eiy]|$)/g, 'k'],
  [/qu?/g, 'kW'],
  [/[cz]/g, 's'],
  [/v/g, 'b'],
  [/ll+/g, 'l'],
  [/mb$/, 'm'],
  [/(?<=[^aeiouy])le$/, 'EL'],
];

const FULL_VOWELS: readonly Rule[] = [
  [/(?<=[^gW])ui(?=[^aeiou])/g, 'U'],
  [/a(?=[^aeiouwy]e(?:$|[rsdn]))/g, 'EI'],
  [/i(?=[^aeiouwy]e(?:$|[rsdn]))/g, 'AI'],
  [/u(?=[^aeiouwy]e(?:$|[sd]))/g, 'U'],
  [/ee|ea/g, 'I'],
  [/oo/g, 'U'],
  [/ou|ow/g, 'AU'],
  [/ai|ay|ei/g, 'EI'],
  [/oa/g, 'O'],
  [/aw|au/g, 'O'],
  [/ew/g, 'IU'],
  [/ey$|ie$|y$/g, 'I'],
  [/^y(?=[aeiou])/g, 'Y'],
  [/y/g, 'I'],
  [/ir|ur|ear/g, 'ER'],
  [/u(?=[^aeiou])/g, 'A'],
  [/(?<=[A-Z]?[^aeiou])e$/, ''],
];

const OTHER_VOWELS: readonly Rule[] = [
  [/ea/g, 'E'],
  [/ow|oo/g, 'O'],
  [/ou/g, 'U'],
  [/aw|au/g, 'A'],
  [/ai|ay|ei/g, 'AI'],
  [/ee|ey$|ie$|y$/g, 'I'],
  [/^y(?=[aeiou])/g, 'Y'],
  [/y/g, 'AI'],
  [/ew/g, 'U'],
  [/(?<=[a-zA-Z]{2}[^aeiou])e$/, ''],
];

function settle(word: string): string {
  const sounds = word.replace(/[AEGILORUWXY]/g, (sound) => sound.toLowerCase());
  return applyRules(sounds, LAST_RULES);
}

/**
 * How Spanish ears may hear an English word, in the same keys as `spanishKey`: the likelier reading of its
 * vowels and the other one ("dead" is `did` and `ded`). A single letter is heard by its name.
 */
export function englishKeys(word: string): readonly string[] {
  const letter = LETTER_NAMES[word];
  if (letter !== undefined) return [letter];
  const consonants = applyRules(word, CONSONANTS);
  return [FULL_VOWELS, OTHER_VOWELS].map((vowels) => settle(applyRules(consonants, vowels)));
}
