import { createGrammar, type Rule } from '../grammar.ts';
import { parseNumber } from '../numbers.ts';
import { MARK } from '../spelled.ts';

/** A part of the day. */
export type Part = 'manana' | 'mediodia' | 'tarde' | 'noche' | 'madrugada' | 'medianoche';

/** A time of the day as it is said. */
export type Hour =
  | { readonly kind: 'part'; readonly part: Part; readonly today?: true }
  | {
      readonly kind: 'clock';
      /** 0–24, as it is said. */
      readonly hour: number;
      readonly minute: number;
      /** What tells morning from evening. */
      readonly half?: Part | 'am' | 'pm';
      /** Written as clocks of 24 hours show it: "09:30", "00:15". */
      readonly exact?: true;
    };

/** When a film is watched if only so much is said, in minutes since midnight. */
export const USUAL: Readonly<Record<Part, number>> = {
  manana: 11 * 60,
  mediodia: 12 * 60,
  tarde: 18 * 60,
  noche: 21 * 60,
  madrugada: 60,
  medianoche: 24 * 60,
};
const DAY = 24 * 60;

/** Minutes since the midnight with which the day begins that is meant: up to a few hours after the one that ends it. */
export function minutesOf(hour: Hour): number | undefined {
  if (hour.kind === 'part') return USUAL[hour.part];
  const { hour: said, minute, half, exact } = hour;
  if (said > 24 || minute > 59 || (said === 24 && minute > 0)) return undefined;
  const plain = said * 60 + minute;
  if (exact || said === 0 || said > 12) return half === 'manana' && said > 12 ? undefined : plain;
  const onTwelve = (said % 12) * 60 + minute;
  switch (half) {
    case 'am':
      return onTwelve;
    case 'madrugada':
    case 'medianoche':
      return half === 'medianoche' ? DAY + onTwelve : onTwelve;
    case 'manana':
      return plain;
    case 'noche':
      // "La una de la noche" comes after the day whose night it is.
      return said === 12 || said < 5 ? DAY + onTwelve : DAY / 2 + onTwelve;
    case 'mediodia':
      return said > 4 && said < 12 ? plain : DAY / 2 + onTwelve;
    default:
      // Nobody meets for a film at nine in the morning without saying so.
      return DAY / 2 + onTwelve;
  }
}

const PART_WORDS: Readonly<Record<string, Part>> = {
  manana: 'manana',
  mananita: 'manana',
  mediodia: 'mediodia',
  'medio dia': 'mediodia',
  tarde: 'tarde',
  tardecita: 'tarde',
  noche: 'noche',
  nochecita: 'noche',
  madrugada: 'madrugada',
  medianoche: 'medianoche',
  'media noche': 'medianoche',
};
const PARTS = '(manana|mananita|tarde|tardecita|noche|nochecita|madrugada)';
const NOONS = '(mediodia|medio dia)';
const OF_DAY = `(?: (?:de|por|en|a) (?:la )?${PARTS}| de[l]? ${NOONS}| ?(a\\.? ?m\\b\\.?|p\\.? ?m\\b\\.?))?`;
const UNIT = '(?: ?(?:horas?|hrs?|hs?|h)(?![a-z]))?';
const NUMBER = `(\\d{1,2}|${MARK}+|una)`;
const MINUTES = `(?:[:.h]([0-5]\\d)(?![\\d/])| ([0-5]\\d)(?![\\d/:.-]| de )| (y|menos|con) (media|cuarto|\\d{1,2}|${MARK}+)(?: minutos)?)?`;
const ABOUT =
  '(?:(?:como|tipo|sobre|hacia|desde|para|a eso de|a partir de|mas o menos) )?(?:(?:a|tipo|como) )?';
const SAID = `${NUMBER}${MINUTES}${UNIT}(?: en punto)?${OF_DAY}(?: en punto)?`;

const FRACTIONS: Readonly<Record<string, number>> = { media: 30, cuarto: 15 };

const inMinutes = (word: string): number | undefined => FRACTIONS[word] ?? parseNumber(word);

/** The hour, and the minutes that are said with it in words: "nueve treinta". */
function spoken(said: string): readonly [hour: number, minute: number] | undefined {
  if (said === 'una') return [1, 0];
  const [first = '', ...rest] = said.split(' ');
  const hour = parseNumber(first);
  const minute = rest.length > 0 ? parseNumber(rest.join(' ')) : 0;
  return hour === undefined || minute === undefined ? undefined : [hour, minute];
}

function clock(
  said: string,
  minutes: string | undefined,
  sign: string | undefined,
  more: string | undefined,
  half: string | undefined,
): Hour | undefined {
  const read = spoken(said);
  const added = more === undefined ? 0 : inMinutes(more);
  if (!read || added === undefined) return undefined;
  const minute = read[1] + Number(minutes ?? 0) + (sign === 'menos' ? -added : added);
  const turned = minute < 0;
  // "La una menos cuarto" is a quarter to one: 12:45.
  const hour = turned ? (read[0] === 1 ? 12 : read[0] - 1) : read[0];
  const word = half?.replace(/[. ]/g, '');
  const told = word === undefined ? undefined : (PART_WORDS[half ?? ''] ?? (word as 'am' | 'pm'));
  return {
    kind: 'clock',
    hour,
    minute: turned ? minute + 60 : minute,
    ...(told && { half: told }),
    ...(/^0\d/.test(said) && minutes !== undefined && { exact: true as const }),
  };
}

const said = (match: RegExpMatchArray): Hour | undefined => {
  const [, number = '', colon, space, sign, more, part, noon, half] = match;
  return clock(number, colon ?? space, sign, more, part ?? noon ?? half);
};

const part = (pattern: RegExp, today = false): Rule<Hour> => ({
  pattern,
  value: ([, word = '']) => {
    const named = PART_WORDS[word];
    return named && { kind: 'part', part: named, ...(today && { today: true as const }) };
  },
});

const RULES: readonly Rule<Hour>[] = [
  // "Un cuarto para las nueve", "diez para las ocho".
  {
    pattern: new RegExp(
      `(?:a |al )?(?:un |las? )?(cuarto|\\d{1,2}|${MARK}+) (?:para|pa) las? ${NUMBER}${OF_DAY}`,
      'u',
    ),
    value: ([, less = '', number = '', named, noon, half]) =>
      clock(number, undefined, 'menos', less, named ?? noon ?? half),
  },
  { pattern: new RegExp(`${ABOUT}las? ${SAID}`, 'u'), value: said },
  { pattern: new RegExp(`(?:tipo|como a|a eso de|sobre) ${SAID}`, 'u'), value: said },
  // Without "a las", only what can be nothing else: a colon, a unit, a part of the day.
  {
    pattern: new RegExp(`(\\d{1,2})(?:[:h]([0-5]\\d))${UNIT}${OF_DAY}`, 'u'),
    value: ([, number = '', minutes, named, noon, half]) =>
      clock(number, minutes, undefined, undefined, named ?? noon ?? half),
  },
  {
    pattern: new RegExp(`(\\d{1,2}) ?(?:horas|hrs?|hs?|h)(?![a-z])${OF_DAY}`, 'u'),
    value: ([, number = '', named, noon, half]) =>
      clock(number, undefined, undefined, undefined, named ?? noon ?? half),
  },
  {
    pattern: new RegExp(
      `${NUMBER}${MINUTES}(?: (?:de|por|en) la ${PARTS}| del ${NOONS}| ?(a\\.? ?m\\b\\.?|p\\.? ?m\\b\\.?))`,
      'u',
    ),
    value: said,
  },
  // "Hoy 22", "mañana 9": after a weekday a number is the day of the month.
  {
    pattern: /(?<=(?:hoy|(?<!la )manana|noche) )(\d{1,2})(?! ?[/:-]| de )/u,
    value: ([, number = '']) => clock(number, undefined, undefined, undefined, undefined),
  },
  part(/(?:al? |de |del )?(mediodia|medio dia|medianoche|media noche)/u),
  part(/(?:en |por )?(?:esta|est) (noche|nochecita|tarde|tardecita|manana|madrugada)/u, true),
  part(new RegExp(`(?:por|a|en|de) la ${PARTS}`, 'u')),
  part(
    /(?<=(?:hoy|manana|pasado|lunes|martes|miercoles|jueves|viernes|sabado|domingo|finde) )(?:(?:a|de|en|por) )?(noche|tarde|madrugada)/u,
  ),
  part(/de (noche|tarde|madrugada)/u),
];

/** Every time of the day within a `plain` text. */
export const findHours = createGrammar(RULES).find;
