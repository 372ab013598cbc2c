import { fold } from '../../../src/core/text.ts';
import { misspellSpanish, writeByEar } from './misspell.ts';
import type { Random } from './random.ts';
import { slip } from './slips.ts';

const FILLED = [
  'peliculas de #',
  'el actor #',
  'la actriz #',
  '# director',
  '# actor',
  'peliculas dirigidas por #',
  'quien es #',
  'info de #',
  'pelis de #',
  'director #',
];

/** How names are typed, with how often. */
const RECIPES: readonly (readonly [number, (name: string, random: Random) => string])[] = [
  [12, (name) => name],
  [10, fold],
  [22, (name, random) => slip(fold(name), random)],
  [14, (name, random) => slip(slip(fold(name), random), random)],
  [12, (name, random) => misspellSpanish(fold(name), random, 1 + random.below(2))],
  [16, (name, random) => writeByEar(fold(name), random)],
  [10, (name) => fold(name).split(' ').slice(1).join(' ')],
  [4, (name) => [...fold(name).split(' ').slice(1), fold(name).split(' ')[0]].join(' ')],
  [5, (name, random) => random.pick(FILLED).replace('#', () => fold(name))],
  [3, (name) => fold(name).replaceAll(' ', '')],
];
const SHARES = RECIPES.reduce((sum, [share]) => sum + share, 0);

/** A query about a person. */
export function nameQuery(name: string, random: Random): string {
  for (;;) {
    let left = random.next() * SHARES;
    const made = RECIPES.find(([share]) => (left -= share) < 0)?.[1](name, random) ?? '';
    if (made.trim() !== '') return made;
  }
}
