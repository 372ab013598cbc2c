import { MONTHS, parseMonth, parseWeekday, WEEKDAYS } from '../calendar.ts';
import { createGrammar, type Rule } from '../grammar.ts';
import { parseNumber } from '../numbers.ts';
import { MARK } from '../spelled.ts';

/** Which week: the first such day, the first one after today, or that of next week. */
export type Week = 'first' | 'next' | 'following';

/** A date, as far as it is said. */
export interface CalendarDate {
  readonly date: number;
  /** 1–12 */
  readonly month?: number;
  readonly year?: number;
}

/** A day as it is said. */
export type Day =
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly week: Week }
  | { readonly kind: 'weekend'; readonly week: Week }
  /** `weekday` is said beside it, and has to agree. */
  | (CalendarDate & { readonly kind: 'date'; readonly weekday?: number });

const unaccented = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');
const WEEKDAY = `(${WEEKDAYS.map(unaccented).join('|')}|lun|mier?|jue|vier?|sab|dom)(?![a-z])\\.?`;
const MONTH = `(${[...MONTHS, 'setiembre'].join('|')}|ene|feb|abr|jun|jul|ago|sept?|set|oct|nov|dic)(?![a-z])\\.?`;
const DATE = `(\\d{1,2}|${MARK}+|primero|1(?:ro|o|º))`;
const COMING = '(?:que viene|proximo|siguiente|que sigue|que entra|entrante)';
const NEXT_WEEK =
  '(?:de )?(?:la )?(?:(?:semana|sem) (?:que viene|proxima|siguiente|entrante)|(?:proxima|otra) semana)';

const weekdayNumber = (word: string): number => {
  const name = parseWeekday(word.replace('.', ''));
  return name === undefined ? 0 : WEEKDAYS.indexOf(name) + 1;
};
const monthNumber = (word: string): number => {
  const name = parseMonth(word.replace('.', ''));
  return name === undefined ? 0 : MONTHS.indexOf(name) + 1;
};
const dateNumber = (word: string): number =>
  /^(?:primero|1(?:ro|o|º))$/.test(word) ? 1 : (parseNumber(word) ?? 0);

/** Years of two digits are of this century. */
const yearNumber = (word: string): number => (word.length <= 2 ? 2000 : 0) + Number(word);

function dated(
  date: number,
  month: number | undefined,
  year: string | undefined,
  weekday?: number,
): Day | undefined {
  if (date < 1 || date > 31 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  return {
    kind: 'date',
    date,
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year: yearNumber(year) }),
    ...(weekday !== undefined && { weekday }),
  };
}

const ahead = (pattern: RegExp, days: number): Rule<Day> => ({
  pattern,
  value: () => ({ kind: 'ahead', days }),
});

/** What stands before a weekday, and around it. */
const THE = '(?:(?:para |de |en )?(?:el|este|ese|del) )?(?:dia )?';

const RULES: readonly Rule<Day>[] = [
  ahead(/pasado manana/u, 2),
  // "Pasado a las 9": what the hour took is blank.
  ahead(/(?<!\S )pasado(?= {2}|$)/u, 2),
  // "Por la mañana" is no day; what says so is read before.
  ahead(/(?:para )?manana(?: mismo)?/u, 1),
  ahead(/(?:para )?hoy(?: mismo| dia)?/u, 0),
  ahead(/esta (?=noche|tarde)/u, 0),
  {
    pattern: new RegExp(
      `${THE}${WEEKDAY},? (?:el )?(?:dia )?${DATE}(?:(?: (?:de|del) (?:mes de )?|[ /-])(?:${MONTH}|(\\d{1,2})))?(?:(?: (?:de|del) |[/-])(\\d{4}|\\d{2}))?`,
      'u',
    ),
    value: ([, weekday = '', date = '', month, digits, year]) =>
      dated(
        dateNumber(date),
        month === undefined
          ? digits === undefined
            ? undefined
            : Number(digits)
          : monthNumber(month),
        year,
        weekdayNumber(weekday),
      ),
  },
  {
    pattern: new RegExp(`${THE}${WEEKDAY},? ${NEXT_WEEK}`, 'u'),
    value: ([, weekday = '']) => ({
      kind: 'weekday',
      weekday: weekdayNumber(weekday),
      week: 'following',
    }),
  },
  {
    pattern: new RegExp(`${NEXT_WEEK},? ${THE}${WEEKDAY}`, 'u'),
    value: ([, weekday = '']) => ({
      kind: 'weekday',
      weekday: weekdayNumber(weekday),
      week: 'following',
    }),
  },
  {
    pattern: new RegExp(`(?:(?:para )?el )?${COMING} ${WEEKDAY}|${THE}${WEEKDAY} ${COMING}`, 'u'),
    value: ([, before, after]) => ({
      kind: 'weekday',
      weekday: weekdayNumber(before ?? after ?? ''),
      week: 'next',
    }),
  },
  {
    pattern: new RegExp(`${THE}${WEEKDAY}`, 'u'),
    value: ([, weekday = '']) => ({
      kind: 'weekday',
      weekday: weekdayNumber(weekday),
      week: 'first',
    }),
  },
  {
    pattern: /(\d{4})-(\d{1,2})-(\d{1,2})/u,
    value: ([, year, month, date]) => dated(Number(date), Number(month), year),
  },
  {
    pattern: /(?:(?:para )?el )?(?:dia )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?/u,
    value: ([, date, month, year]) => dated(Number(date), Number(month), year),
  },
  {
    pattern: new RegExp(
      `(?:(?:para )?el )?(?:dia )?${DATE} (?:de |del mes de )?${MONTH}(?: (?:de |del )?(\\d{4}))?`,
      'u',
    ),
    value: ([, date = '', month = '', year]) => dated(dateNumber(date), monthNumber(month), year),
  },
  {
    pattern: new RegExp(`(?:para )?(?:el dia|el|dia) ${DATE}(?! ?%)`, 'u'),
    value: ([, date = '']) => dated(dateNumber(date), undefined, undefined),
  },
  {
    pattern: new RegExp(
      `(?:(?:para |en )?(?:el|este) )?(?:${COMING} )?(?:finde|fin de semana)(?: ${COMING})?`,
      'u',
    ),
    value: ([said]) => ({
      kind: 'weekend',
      week: new RegExp(COMING, 'u').test(said) ? 'next' : 'first',
    }),
  },
];

/** Every day within a `plain` text that a film may be watched on. */
export const findDays = createGrammar(RULES).find;
