import type { Range } from '../core/filters.ts';
import { createGrammar, type Rule } from './grammar.ts';
import { NUMBER, parseNumber } from './numbers.ts';
import { MARK } from './spelled.ts';

/** Years of release; `lastYears` are counted back from the last year that the catalogue knows, that one included. */
export type Epoch = Range | { readonly lastYears: number };

/** What people call recent, the last years, old and classic. */
export const RECENT_YEARS = 5;
export const LAST_YEARS = 8;
export const OLD = 1989;
export const CLASSIC = 1969;

/** The years of an epoch, in a catalogue that ends in a year. */
export const yearsOf = (epoch: Epoch, lastYear: number): Range =>
  'lastYears' in epoch ? { from: lastYear - epoch.lastYears + 1 } : epoch;

/** The first year of a year's decade. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

const SPELLED: Readonly<Record<string, number>> = {
  veint: 1920,
  treint: 1930,
  cuarent: 1940,
  cincuent: 1950,
  sesent: 1960,
  setent: 1970,
  ochent: 1980,
  novent: 1990,
};
const STEM = Object.keys(SPELLED).join('|');

/** The decades that a text may mean, as its source and what reads it. */
const LEAD =
  '(?:(?:de |en )?(?:la )?(?:decada|epoca) (?:de )?)?(?:(?:de |en )?(?:los |las ))?(?:anos? )?';
const DECADE = `(?:(?:19|20)?\\d0(?: ?'?s)?|'\\d0s?|(?:${STEM})(?:as?|es?)|dos ?mil(?:es)?|2000s?)`;

/** The first year of a decade: "80s", "1980", "ochenta", "2000". */
function decade(text: string): number | undefined {
  const typed = text.replace(/['\s]|s$/g, '');
  if (/^dosmil/.test(typed)) return 2000;
  const spelled = SPELLED[typed.replace(/(?:a|e|es|as)$/, '')];
  if (spelled !== undefined) return spelled;
  const digits = Number(typed);
  if (!/^(?:\d{2}|\d{4})$/.test(typed)) return undefined;
  return digits >= 100 ? digits : digits < 20 ? 2000 + digits : 1900 + digits;
}

const inDecade = (first: number): Range => ({ from: first, to: first + 9 });

/** "Hoy a las 20" says an hour. */
const NO_HOUR = '(?<!(?<![a-z])a )';

/** "Las 10 más taquilleras": what a number of films stands before. */
const HOW_MANY = '(?:mas|mejor|peor|primer|ultim|pelicula|titulo)';

const YEAR = "(?:(?:18|19|20)\\d{2}|'\\d{2}|\\d{2}|dos mil(?: [a-z]{3,10})?)";
/** A year of two digits is of this century up to here. */
const CENTURY_TURN = 25;

function year(text: string): number | undefined {
  if (text.startsWith('dos mil')) return parseNumber(text);
  const value = Number(text.replace("'", ''));
  if (text.length === 4) return value;
  return value <= CENTURY_TURN ? 2000 + value : 1900 + value;
}

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  pr: [0, 3],
  co: [0, 3],
  in: [0, 3],
  me: [3, 6],
  fi: [6, 9],
  se: [5, 9],
};

const CENTURIES: Readonly<Record<string, Range>> = {
  xix: { to: 1900 },
  '19': { to: 1900 },
  xx: { from: 1901, to: 2000 },
  '20': { from: 1901, to: 2000 },
  pasado: { from: 1901, to: 2000 },
  xxi: { from: 2001 },
  '21': { from: 2001 },
};

/** A text without any of these says no year and no decade. */
const HAS_YEAR = new RegExp(`\\d|${MARK}|dos ?mil|${STEM}`);

const rule = (pattern: string, epoch: Epoch): Rule<Epoch> => ({
  pattern: new RegExp(pattern, 'u'),
  value: () => epoch,
});

const BEFORE = '(?:antes|anterior(?:es)?|previ[ao]s?)(?: a| al| de| del)?(?: ano)?';
const AFTER = '(?:despues|posterior(?:es)?|mas nuevas?)(?: a| al| de| del| que)?(?: ano)?';
const SINCE = '(?:desde|a partir)(?: de| del)?(?: el)?(?: ano)?';
const UNTIL = '(?:hasta|no despues de)(?: el)?(?: ano)?';
const OF_DECADE = ' (?:los |las |la decada (?:de |del )?(?:los )?)(?:anos )?';
const ONWARD =
  '(?:en adelante|para aca|pa aca|para arriba|hacia adelante|o mas nuevas?|hasta (?:hoy|ahora|la fecha))';
const BACKWARD = '(?:para atras|hacia atras|para abajo|o antes|o mas viejas?)';
const LONG_YEAR = '(?:(?:18|19|20)\\d{2}|dos mil(?: [a-z]{3,10})?)';

const edge = (
  pattern: string,
  meaning: (value: number) => Range,
  read: (text: string) => number | undefined,
): Rule<Epoch> => ({
  pattern: new RegExp(pattern, 'u'),
  hint: HAS_YEAR,
  value: ([, text = '']) => {
    const value = read(text);
    return value === undefined ? undefined : meaning(value);
  },
});

const ordered = (a: number, b: number): Range => ({ from: Math.min(a, b), to: Math.max(a, b) });

/** From the first year of one epoch to the last of another. */
const span = (
  pattern: string,
  read: (text: string) => number | undefined,
  length: number,
): Rule<Epoch> => ({
  pattern: new RegExp(pattern, 'u'),
  hint: HAS_YEAR,
  value: ([, first = '', second = '']) => {
    const [a, b] = [read(first), read(second)];
    if (a === undefined || b === undefined) return undefined;
    const { from = a, to = b } = ordered(a, b);
    return { from, to: to + length };
  },
});

const RULES: readonly Rule<Epoch>[] = [
  {
    pattern: new RegExp(
      `(?:de |en )?(?:a )?(?:los |las )?(principios?|comienzos?|inicios?|mediados?|fin(?:al(?:es)?|es)?|segunda mitad|primera mitad) (?:de (?:la )?)?${LEAD}(${DECADE})`,
      'u',
    ),
    value: ([, part = '', text = '']) => {
      const first = decade(text);
      const [from, to] = part === 'primera mitad' ? [0, 4] : (THIRDS[part.slice(0, 2)] ?? [0, 9]);
      return first === undefined ? undefined : { from: first + from, to: first + to };
    },
  },
  span(
    `(?:entre|desde|de) (?:los |las )(?:anos )?(${DECADE}) (?:y|a|hasta)(?: los| las)(?: anos)? (${DECADE})`,
    decade,
    9,
  ),
  span(`${LEAD}(${DECADE}) (?:y|o|u|e)(?: (?:de )?(?:los|las))?(?: anos)? (${DECADE})`, decade, 9),
  span(
    `(?:entre|desde|de|del)(?: el| los)?(?: anos?)? ?(${YEAR}) (?:y|a|al|hasta)(?: el)?(?: anos?)? ?(${YEAR})`,
    year,
    0,
  ),
  span(`(${LONG_YEAR}) ?(?:-|–|a|al|hasta) ?(${LONG_YEAR})`, year, 0),
  edge(`${SINCE} ?(?:los |las )(?:anos )?(${DECADE})(?: ${ONWARD})?`, (from) => ({ from }), decade),
  edge(`(?:de )?(?:los |las )(?:anos )?(${DECADE}) ${ONWARD}`, (from) => ({ from }), decade),
  edge(`${BEFORE}${OF_DECADE}(${DECADE})`, (first) => ({ to: first - 1 }), decade),
  edge(`${AFTER}${OF_DECADE}(${DECADE})`, (first) => ({ from: first + 10 }), decade),
  edge(`${BEFORE} ?(${YEAR})`, (value) => ({ to: value - 1 }), year),
  edge(`${AFTER} ?(${YEAR})`, (value) => ({ from: value + 1 }), year),
  edge(`${SINCE} ?(${YEAR})(?: ${ONWARD})?`, (from) => ({ from }), year),
  edge(`(?:de |del )?(?:ano )?(${YEAR}) ${ONWARD}`, (from) => ({ from }), year),
  edge(`(?:de |del )?(?:ano )?(${YEAR}) ${BACKWARD}`, (to) => ({ to }), year),
  edge(`${UNTIL} ?(${YEAR})`, (to) => ({ to }), year),
  edge(`${UNTIL} ?(?:los |las )(?:anos )?(${DECADE})`, (first) => ({ to: first + 9 }), decade),
  {
    pattern: /(?:del? )?(?:el )?(?:ultimo siglo|(?:este )?siglo) ?(xix|xx|xxi|19|20|21|pasado)?/u,
    value: ([text, century]) =>
      century === undefined ? (/este/.test(text) ? { from: 2001 } : undefined) : CENTURIES[century],
  },
  // One decade, with something before or after it that says so, or four digits.
  edge(
    `(?:(?:de |en )?(?:la )?(?:decada|epoca) (?:de |del )?(?:los |las )?(?:anos )?|(?:de |en )?(?:los |${NO_HOUR}las )(?:anos )?|(?:de )?anos )(${DECADE})(?! ${HOW_MANY})`,
    inDecade,
    decade,
  ),
  edge(`((?:19|20)?\\d0 ?'?s|'\\d0s)`, inDecade, decade),
  edge(`((?:${STEM})(?:as|es))`, inDecade, decade),
  {
    pattern: new RegExp(`(${STEM})(?:er[ao]s?|os[ao]s?)`, 'u'),
    value: ([, stem = '']) => inDecade(SPELLED[stem] ?? 0),
  },
  rule(
    '(?:de |del |en )?(?:el |los )?(?:anos? )?(?:2000|dos ?mil) y (?:pico|algo|tantos)',
    inDecade(2000),
  ),
  rule('dosmiler[ao]s?|dosmilos[ao]s?', inDecade(2000)),
  {
    pattern: new RegExp(`(?:de |en )?(?:los |las )?ultim[ao]s (${NUMBER}) (anos?|decadas?)`, 'u'),
    value: ([, text = '', unit = '']) => {
      const count = parseNumber(text);
      if (count === undefined || count < 1) return undefined;
      return { lastYears: count * (unit.startsWith('decada') ? 10 : 1) };
    },
  },
  rule('(?:de |en )?(?:los )?ultimos (?:anos|tiempos)|(?:de |en )?la ultima decada', {
    lastYears: LAST_YEARS,
  }),
  rule(
    '(?:que sean? )?(?:(?:mas |bien )?(?:recientes?|nuev[ao]s?|nuevit[ao]s?|actual(?:es)?|modern[ao]s?|contemporane[ao]s?)|de ahora|de hoy|recien salid[ao]s|de estreno|lo ultimo|lo nuevo)',
    { lastYears: RECENT_YEARS },
  ),
  rule(
    '(?:que sean? )?(?:(?:mas |bien |muy )?(?:viej[ao]s?|viejit[ao]s?|antigu[ao]s?|antiquisim[ao]s?|vieji?simas?|anej[ao]s?)|de antes|de antano|de epoca dorada|retro|vintage)',
    { to: OLD },
  ),
  rule(
    '(?:(?:los |las )?(?:grandes )?clasic[ao]s?|cine clasico|(?:de )?la epoca de oro)(?: del cine)?',
    {
      to: CLASSIC,
    },
  ),
  edge(
    `(?:de |del |en |en el |el )?(?:ano )?(${LONG_YEAR})`,
    (value) => ({ from: value, to: value }),
    year,
  ),
  edge(`(?:del|en el|del ano|el|ano) ('?\\d{2})`, (value) => ({ from: value, to: value }), year),
];

/** What only a value of its own may look like: within a sentence "80" is anything. */
const ALONE: readonly Rule<Epoch>[] = [
  edge(`(\\d0|${DECADE})`, inDecade, decade),
  edge("('?\\d{2})", (value) => ({ from: value, to: value }), year),
];

const talk = createGrammar(RULES);
const option = createGrammar([...RULES, ...ALONE]);

/** Years that a text says: "80s", "los noventa", "entre 1990 y 1995", "antes del 70", "recientes", "1994". */
export const parseEpoch = option.parse;

/** Every epoch named in a `plain` text. */
export const findEpochs = talk.find;
