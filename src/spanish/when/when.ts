import { closest } from '../../core/closest.ts';
import { MONTHS, WEEKDAYS } from '../calendar.ts';
import { type Found, plain } from '../grammar.ts';
import { type Day, findDays } from './days.ts';
import { findHours, type Hour } from './hours.ts';
import { findSpans } from './spans.ts';

/** A day and an hour as they are said, whenever that is: `resolveWhen` tells. */
export interface When {
  /** So many minutes from now; then nothing else is said. */
  readonly minutes?: number;
  readonly day?: Day;
  readonly hour?: Hour;
}

/** What may stand between the parts and mean nothing. */
const FILLERS =
  /(?<![a-z])(?:para|que|sea|mejor|a|al|el|la|las|los|de|del|en|y|por|como|tipo|eso|hora|horas|hs|dia|o sea|este|esta|mismo|puede ser|nos juntamos|quedamos)(?![a-z])|[^a-z\d]+/gu;

/** Words that a slip of the keyboard may have spoilt. */
const WORDS: readonly string[] = [
  ...WEEKDAYS,
  ...MONTHS,
  'mañana',
  'noche',
  'tarde',
  'pasado',
  'próximo',
  'finde',
  'mediodía',
  'medianoche',
  'madrugada',
  'media',
  'cuarto',
  'semana',
  'minutos',
  'horas',
].map(plain);
/** Shorter words are too near to others. */
const SLIP_MIN = 5;

const mended = (text: string): string =>
  text.replace(/[a-z]+/g, (word) =>
    word.length < SLIP_MIN || WORDS.includes(word) ? word : (closest(word, WORDS) ?? word),
  );

/** A text in which what was read is blank, so that nothing is read twice. */
const without = (text: string, read: readonly Found<unknown>[]): string =>
  read.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

interface Read {
  readonly when: When;
  /** The text without what was read, and only that. */
  readonly rest: string;
  readonly said: string;
}

/** What a `plain` text says of day and hour; undefined when nothing, or two that can't both be. */
function read(text: string): Read | undefined {
  const spans = findSpans(text);
  const afterSpans = without(text, spans);
  const hours = findHours(afterSpans);
  const afterHours = without(afterSpans, hours);
  const days = findDays(afterHours);
  const [span] = spans;
  const clocks = hours.filter(({ value }) => value.kind === 'clock');
  const parts = hours.flatMap(({ value }) => (value.kind === 'part' ? [value] : []));
  const [clock, part] = [clocks[0]?.value, parts[0]];
  const tooMany = spans.length > 1 || clocks.length > 1 || parts.length > 1 || days.length > 1;
  const isToday = part?.today === true;
  const said = spans.length + days.length + (isToday ? 1 : 0);
  if (tooMany || said > 1 || spans.length + hours.length + days.length === 0) return undefined;
  const rest = without(afterHours, days);
  const words = [...days, ...spans, ...hours].map(({ start, end }) => text.slice(start, end));
  const told = { rest, said: words.join(' ') };
  if (span && 'minutes' in span.value) {
    return hours.length > 0 ? undefined : { when: span.value, ...told };
  }
  const day: Day | undefined = span
    ? { kind: 'ahead', days: 'days' in span.value ? span.value.days : 0 }
    : isToday
      ? { kind: 'ahead', days: 0 }
      : days[0]?.value;
  const hour = combined(clock, part);
  return { when: { ...(day && { day }), ...(hour && { hour }) }, ...told };
}

/** "Mañana por la noche, a las 9": the part of the day tells which nine it is. */
function combined(clock: Hour | undefined, part: Hour | undefined): Hour | undefined {
  if (clock?.kind !== 'clock' || part?.kind !== 'part' || clock.half) return clock ?? part;
  return { ...clock, half: part.part };
}

/** What a whole text says of day and hour, slips of the keyboard allowed: "el viernez a las 9", "24/12 22:30". */
export function parseWhen(text: string): When | undefined {
  const typed = plain(text);
  for (const tried of [typed, mended(typed)]) {
    const found = read(tried);
    if (found && isNothing(found.rest)) return found.when;
  }
  return undefined;
}

const isNothing = (rest: string): boolean => rest.replace(FILLERS, '').trim() === '';

/** The words of a `plain` sentence that say day and hour, for `parseWhen`; undefined where it says none, or several. */
export const whenIn = (said: string): string | undefined => read(said)?.said;
