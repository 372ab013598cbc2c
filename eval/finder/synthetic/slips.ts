import type { Random } from './random.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function neighbour(letter: string, random: Random): string {
  const row = ROWS.find((keys) => keys.includes(letter));
  if (row === undefined) return random.pick([...LETTERS]);
  const at = row.indexOf(letter);
  const r = ROWS.indexOf(row);
  const near = [row[at - 1], row[at + 1], ROWS[r + 1]?.[at], ROWS[r - 1]?.[at]];
  return random.pick(near.filter((key) => key !== undefined));
}

/** One slip of the keyboard somewhere in a text: a letter left out, doubled, added, replaced or swapped. */
export function slip(text: string, random: Random): string {
  const places = [...text].flatMap((letter, i) => (/[a-zñáéíóú]/i.test(letter) ? [i] : []));
  if (places.length === 0) return text;
  const at = random.pick(places);
  const letter = text[at] ?? '';
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const kind = random.next();
  if (kind < 0.25) return before + after;
  if (kind < 0.4) return before + letter + letter + after;
  if (kind < 0.6) return before + letter + neighbour(letter.toLowerCase(), random) + after;
  if (kind < 0.8) return before + neighbour(letter.toLowerCase(), random) + after;
  const next = after[0] ?? '';
  return next === '' || next === ' ' ? before + after : before + next + letter + after.slice(1);
}

/** A run of keys that means nothing. */
export function keyMash(random: Random): string {
  const word = (): string => {
    const keys = random.chance(0.6) ? random.pick(ROWS) : LETTERS;
    return Array.from({ length: 3 + random.below(8) }, () => random.pick([...keys])).join('');
  };
  return Array.from({ length: 1 + random.below(3) }, word).join(' ');
}
