import { englishKeys } from '../../../src/finder/phonetics/english.ts';
import type { Random } from './random.ts';

type Change = readonly [pattern: RegExp, replacements: readonly string[]];

/** How Spanish words are misspelt by ear. */
const SPANISH: readonly Change[] = [
  [/b/g, ['v']],
  [/v/g, ['b']],
  [/^h|(?<= )h/g, ['']],
  [/(?<= |^)(?=[aeiou])/g, ['h']],
  [/ll/g, ['y']],
  [/y(?=[aeiou])/g, ['ll']],
  [/z/g, ['s']],
  [/s(?=[aeiou])/g, ['c', 'z']],
  [/c(?=[ei])/g, ['s', 'z']],
  [/c(?=[aou])/g, ['k']],
  [/qu(?=[ei])/g, ['k']],
  [/g(?=[ei])/g, ['j']],
  [/j/g, ['g', 'x']],
  [/x/g, ['s', 'cs']],
  [/rr/g, ['r']],
  [/m(?=[bp])/g, ['n']],
  [/(?<= |^)s(?=[tpkcml])/g, ['es']],
  [/(?<=[aeio])[dts](?= |$)/g, ['']],
  [/ph/g, ['f']],
  [/cc/g, ['c']],
];

/** A text with up to `most` of its spellings changed as people who write by ear do. */
export function misspellSpanish(text: string, random: Random, most: number): string {
  let result = text.toLowerCase();
  let left = most;
  for (const [pattern, replacements] of random.shuffled(SPANISH)) {
    if (left === 0) break;
    const matches = [...result.matchAll(pattern)];
    if (matches.length === 0) continue;
    const match = random.pick(matches);
    const end = match.index + match[0].length;
    result = result.slice(0, match.index) + random.pick(replacements) + result.slice(end);
    left -= 1;
  }
  return result;
}

/** How Spanish writes the sounds of the finder's keys. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  x: ['j'],
  y: ['y', 'll'],
  C: ['ch', 'sh'],
  w: ['gu', 'hu', 'w'],
  k: ['k', 'c', 'k'],
  b: ['b', 'v'],
  s: ['s', 's', 'z'],
  i: ['i'],
};
const CONFUSED: Readonly<Record<string, string>> = {
  a: 'ae',
  e: 'eia',
  i: 'ie',
  o: 'oua',
  u: 'uo',
};

/** An English text as a Spanish speaker may write what they hear: `wonder woman` → `guonder guoman`. */
export function writeByEar(text: string, random: Random): string {
  const words = text.toLowerCase().split(' ');
  return words
    .map((word) => {
      if (!/^[a-z]{3,}$/.test(word) || random.chance(0.15)) return word;
      const heard = [...random.pick(englishKeys(word))];
      const written = heard.map((sound) => {
        const vowel = CONFUSED[sound];
        if (vowel !== undefined) return random.chance(0.12) ? random.pick([...vowel]) : sound;
        return random.pick(WRITTEN[sound] ?? [sound]);
      });
      const start = /^s[^aeiou]/.test(heard.join('')) && random.chance(0.5) ? 'e' : '';
      return (start + written.join('')).replace(/c(?=[ei])/g, 'k');
    })
    .join(' ');
}
