import { fold } from '../../../src/core/text.ts';
import { otherForms } from '../../../src/finder/text/nicknames.ts';
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
const RECIPES: readonly {
  readonly share: number;
  readonly make: (name: string, random: Random) => string;
}[] = [
  { share: 12, make: (name) => name },
  { share: 10, make: fold },
  { share: 22, make: (name, random) => slip(fold(name), random) },
  { share: 14, make: (name, random) => slip(slip(fold(name), random), random) },
  { share: 12, make: (name, random) => misspellSpanish(fold(name), random, 1 + random.below(2)) },
  { share: 16, make: (name, random) => writeByEar(fold(name), random) },
  { share: 10, make: (name) => words(name).slice(1).join(' ') },
  { share: 4, make: (name) => [...words(name).slice(1), words(name)[0]].join(' ') },
  { share: 5, make: (name, random) => random.pick(FILLED).replace('#', () => fold(name)) },
  { share: 1, make: (name) => fold(name).replaceAll(' ', '') },
  { share: 3, make: nicknamed },
];

const words = (name: string): string[] => fold(name).split(' ');

function nicknamed(name: string, random: Random): string {
  const [first = '', ...rest] = words(name);
  const others = otherForms(first);
  return others.length === 0 ? '' : [random.pick(others), ...rest].join(' ');
}

/** A query about a person. */
export function nameQuery(name: string, random: Random): string {
  for (;;) {
    const made = random.weighted(RECIPES).make(name, random);
    if (made.trim() !== '') return made;
  }
}
