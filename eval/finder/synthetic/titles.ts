import { fold } from '../../../src/core/text.ts';
import { STOP_WORDS } from '../../../src/finder/text/stop-words.ts';
import { misspellSpanish, writeByEar } from './misspell.ts';
import type { Random } from './random.ts';
import { slip } from './slips.ts';

/** A film to make queries about. */
export interface Film {
  readonly titles: readonly string[];
  readonly spanish: readonly string[];
  /** What people call it besides: `harry potter 3`. */
  readonly aliases: readonly string[];
  readonly year: number;
}

/** A kind of query: how often it is made, and what it makes of a film; '' when it doesn't apply. */
interface Recipe {
  readonly share: number;
  readonly make: (film: Film, random: Random) => string;
}

const anyTitle = (film: Film, random: Random): string =>
  film.spanish.length > 0 && random.chance(0.6)
    ? random.pick(film.spanish)
    : random.pick(film.titles);
const english = (film: Film): string => fold(film.titles[0] ?? '');
const plain = (film: Film, random: Random): string => fold(anyTitle(film, random));
const words = (text: string): string[] => text.split(' ').filter(Boolean);

const NUMBER_FORMS: readonly (readonly string[])[] = [
  ['2', 'ii', 'dos', 'two', 'parte 2', 'parte dos', 'segunda parte', 'part 2'],
  ['3', 'iii', 'tres', 'three', 'parte 3', 'parte tres', 'tercera parte'],
  ['4', 'iv', 'cuatro', 'parte 4', 'cuarta parte'],
  ['5', 'v', 'cinco', 'parte 5', 'quinta parte'],
  ['6', 'vi', 'seis', 'parte 6'],
  ['7', 'siete', 'seven', 'vii'],
  ['12', 'doce', 'twelve'],
  ['21', 'veintiuno', 'twenty one'],
  ['100', 'cien'],
  ['40', 'cuarenta', 'forty'],
  ['127', 'ciento veintisiete'],
];

function otherNumber(film: Film, random: Random): string {
  const title = words(plain(film, random));
  const at = title.findIndex((word) =>
    NUMBER_FORMS.some((forms) => forms.includes(word) && word !== 'v'),
  );
  const forms = NUMBER_FORMS.find((candidate) => candidate.includes(title[at] ?? ''));
  if (forms === undefined) return '';
  title[at] = random.pick(forms);
  return title.join(' ').replace(/\bpart[e]? part[e]?\b/, 'parte');
}

function part(film: Film, random: Random): string {
  const title = words(plain(film, random));
  if (title.length < 3) return '';
  const length = 1 + random.below(title.length - 1);
  const start = random.below(title.length - length + 1);
  const kept = title.slice(start, start + length);
  return kept.every((word) => STOP_WORDS.has(word) || word.length < 4) ? '' : kept.join(' ');
}

function contentOnly(film: Film, random: Random): string {
  const title = words(plain(film, random));
  const kept = title.filter((word) => !STOP_WORDS.has(word));
  if (kept.length === title.length || kept.length === 0) return '';
  return (random.chance(0.5) || kept.length < 3 ? kept : kept.slice(0, 2)).join(' ');
}

function reordered(film: Film, random: Random): string {
  const title = words(plain(film, random));
  if (title.length < 2) return '';
  const cut = 1 + random.below(title.length - 1);
  return [...title.slice(cut), ...title.slice(0, cut)].join(' ');
}

function withYear(film: Film, random: Random): string {
  const title = anyTitle(film, random);
  return random.pick([
    `${fold(title)} ${film.year}`,
    `${title} (${film.year})`,
    `${title}, ${film.year}`,
    `${fold(title)} del ${film.year}`,
    `${fold(title)} de ${film.year}`,
  ]);
}

/** A title with a year that is not its film's: somebody means a later film of the same title. */
export function remakeQuery(film: Film, random: Random): string {
  const year = 2018 + random.below(9);
  const other = random.chance(0.7) ? year : film.year - 4 - random.below(30);
  return random.pick([`${plain(film, random)} ${other}`, `${anyTitle(film, random)} (${other})`]);
}

const FILLED = [
  'quiero ver #',
  'la pelicula #',
  'la peli de #',
  'info de #',
  'votos de #',
  'ver # online',
  'score de #',
  'recomiendame algo como #',
  'peliculas como #',
  'me gustaria ver #',
  '# completa',
  'hola busco #',
  '# por favor',
];

function mixed(film: Film, random: Random): string {
  const [spanish] = film.spanish;
  if (spanish === undefined) return '';
  const own = words(fold(spanish));
  const other = words(english(film));
  if (own.length < 2 || other.length < 2)
    return random.pick(['los ', 'el ', 'la ']) + english(film);
  const cut = Math.ceil(own.length / 2);
  const half = Math.ceil(other.length / 2);
  return random.pick([
    [...own.slice(0, cut), ...other.slice(half)].join(' '),
    [...other.slice(0, half), ...own.slice(cut)].join(' '),
    fold(spanish)
      .replace(/ y /, ' and ')
      .replace(/^(el|la|los|las) /, 'the '),
  ]);
}

function respaced(film: Film, random: Random): string {
  const title = words(plain(film, random));
  if (title.length < 2) {
    const [word = ''] = title;
    if (word.length < 7) return '';
    const at = 3 + random.below(word.length - 5);
    return `${word.slice(0, at)} ${word.slice(at)}`;
  }
  const at = random.below(title.length - 1);
  if (STOP_WORDS.has(title[at] ?? '')) return '';
  return [
    ...title.slice(0, at),
    (title[at] ?? '') + (title[at + 1] ?? ''),
    ...title.slice(at + 2),
  ].join(' ');
}

const RECIPES: readonly Recipe[] = [
  { share: 14, make: anyTitle },
  {
    share: 7,
    make: (film, random) =>
      random.chance(0.3) ? plain(film, random).toUpperCase() : plain(film, random),
  },
  { share: 9, make: (film, random) => slip(plain(film, random), random) },
  { share: 7, make: (film, random) => slip(slip(plain(film, random), random), random) },
  {
    share: 9,
    make: (film, random) => misspellSpanish(plain(film, random), random, 1 + random.below(3)),
  },
  { share: 8, make: (film, random) => writeByEar(english(film), random) },
  { share: 8, make: part },
  { share: 5, make: contentOnly },
  { share: 5, make: reordered },
  { share: 8, make: withYear },
  { share: 8, make: otherNumber },
  { share: 4, make: (film, random) => random.pick(FILLED).replace('#', () => plain(film, random)) },
  { share: 4, make: mixed },
  {
    share: 5,
    make: (film, random) => plain(film, random).replace(/^(el|la|los|las|the|un|una|a) /, ''),
  },
  { share: 3, make: respaced },
  { share: 3, make: (film, random) => (film.aliases.length > 0 ? random.pick(film.aliases) : '') },
];
/** A query about a film, made by one of the recipes (one in twelve with a slip more). */
export function titleQuery(film: Film, random: Random): string {
  for (;;) {
    const made = random.weighted(RECIPES).make(film, random);
    if (made.trim() !== '') return random.chance(0.08) ? slip(made, random) : made;
  }
}
