import { createGrammar, type Rule } from '../grammar.ts';
import { parseNumber } from '../numbers.ts';
import { MARK } from '../spelled.ts';

/** How long from now: so many minutes, or so many days at some hour. */
export type Ahead = { readonly minutes: number } | { readonly days: number };

const IN = '(?:en|dentro de|de aqui a) ';
const NUMBER = `(\\d{1,3}|${MARK}+|una?)`;

const count = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : /^una?$/.test(word) ? 1 : parseNumber(word);

const times = (word: string | undefined, each: number): number | undefined => {
  const number = count(word);
  return number === undefined ? undefined : number * each;
};

const PARTS: Readonly<Record<string, number>> = { media: 30, cuarto: 15 };

const RULES: readonly Rule<Ahead>[] = [
  { pattern: new RegExp(`${IN}(?:una )?media hora`, 'u'), value: () => ({ minutes: 30 }) },
  {
    pattern: new RegExp(
      `${IN}(?:${NUMBER} )?(?:horas?|hs?|hrs?)(?: y (media|cuarto|\\d{1,2})(?: minutos)?)?`,
      'u',
    ),
    value: ([, number, part]) => {
      const minutes = times(number ?? 'una', 60);
      const more = part === undefined ? 0 : (PARTS[part] ?? Number(part));
      return minutes === undefined ? undefined : { minutes: minutes + more };
    },
  },
  {
    pattern: new RegExp(`${IN}${NUMBER} ?(?:minutos?|minutitos|mins?)`, 'u'),
    value: ([, number]) => {
      const minutes = times(number, 1);
      return minutes === undefined ? undefined : { minutes };
    },
  },
  {
    pattern: new RegExp(`${IN}${NUMBER} dias?`, 'u'),
    value: ([, number]) => {
      const days = times(number, 1);
      return days === undefined ? undefined : { days };
    },
  },
  {
    pattern: new RegExp(`${IN}${NUMBER} semanas?`, 'u'),
    value: ([, number]) => {
      const days = times(number, 7);
      return days === undefined ? undefined : { days };
    },
  },
];

/** Every "en dos horas" within a `plain` text. */
export const findSpans = createGrammar(RULES).find;
