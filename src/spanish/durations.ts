import type { Range } from '../core/filters.ts';
import { createGrammar, type Rule } from './grammar.ts';
import { NUMBER, parseNumber } from './numbers.ts';
import { rangeRules } from './ranges.ts';

/** What people call short and long, in minutes. */
export const SHORT = 100;
export const NOT_LONG = 120;
export const LONG = 150;
export const VERY_LONG = 180;
/** Up to here a film is a short one, as festivals count. */
export const SHORT_FILM = 40;

const HOURS = '(?:horas?|hrs?|hs?)';
const MINUTES = "(?:minutos?|minutitos|mins?|m|')";
const WITH_UNIT = `(?:(?:media hora|(?:${NUMBER} ?)?${HOURS}(?: ?(?:y )?(?:media|cuarto|tres cuartos|${NUMBER})(?: ?${MINUTES})?)?)|${NUMBER} ?${MINUTES})`;

/** Hours with what is said after them, and the unit after minutes. */
const SAID_HOURS = new RegExp(`^(?:(.+?) ?)?${HOURS}(?: ?(?:y )?(.+))?$`, 'u');
const UNIT_AT_END = new RegExp(` ?${MINUTES}$`, 'u');

/** Minutes that a text says: "90 minutos", "hora y media", "2h15", "dos horas y cuarto", "90". */
export function parseMinutes(text: string): number | undefined {
  if (text === 'media hora') return 30;
  const hours = text.match(SAID_HOURS);
  if (hours) {
    const [, whole = '1', part = '0'] = hours;
    const minutes = PARTS[part] ?? parseNumber(part.replace(UNIT_AT_END, ''));
    const count = parseNumber(whole);
    return count === undefined || minutes === undefined ? undefined : count * 60 + minutes;
  }
  const bare = parseNumber(text.replace(UNIT_AT_END, ''));
  // Nobody means films of three minutes by "3".
  return bare !== undefined && bare <= 9 && /^[^']*\p{N}$/u.test(text) ? bare * 60 : bare;
}

const PARTS: Readonly<Record<string, number>> = { media: 30, cuarto: 15, 'tres cuartos': 45 };

const DURING = '(?:(?:que )?(?:dur(?:e|a|en|an|ar)|duracion(?: de)?|de duracion) )?';
const rule = (pattern: RegExp, range: Range): Rule<Range> => ({ pattern, value: () => range });

const VAGUE: readonly Rule<Range>[] = [
  rule(/(?:mas|bien|muy|algo|tan) cort[oa]s?/u, { to: SHORT }),
  rule(/cortometrajes?|cortos?(?= |$)(?! y)/u, { to: SHORT_FILM }),
  rule(/mediometrajes?/u, { from: SHORT_FILM + 1, to: 60 }),
  rule(/largometrajes?/u, { from: SHORT_FILM + 1 }),
  rule(
    /(?:que )?(?:no|ni) (?:sean? |dur(?:e|en) )?(?:muy |tan |demasiado )?(?:larg[ao]s?|mucho|tanto|etern[ao]s?)/u,
    { to: NOT_LONG },
  ),
  rule(/(?:que )?(?:no|ni) (?:sean? )?(?:muy |tan |demasiado )?cort(?:[ao]s?|it[ao]s?)/u, {
    from: SHORT + 1,
  }),
  rule(
    /(?:(?:bien |muy |mas )?(?:cortas?|cortit[ao]s?|corti(?:c|ll)[ao]s?|breves?|brevecit[ao]s?)|(?:que )?(?:se acaben? rapido|dur(?:e|en) poco))/u,
    { to: SHORT },
  ),
  rule(/larguisim[ao]s?|muy larg[ao]s?|etern[ao]s?|super larg[ao]s?/u, { from: VERY_LONG }),
  rule(/(?:bien )?larg[ao]s?|larguit[ao]s?|(?:que )?dur(?:e|en) (?:mucho|bastante)/u, {
    from: LONG,
  }),
];

const quantity = (pattern: string) => ({ pattern, read: parseMinutes, step: 1 });
const ABOUT = 10;
const atMost = (to: number): Range => ({ to });

const option = createGrammar([
  ...VAGUE,
  ...rangeRules(quantity(`(?:${WITH_UNIT}|${NUMBER})`), {
    before: DURING,
    about: ABOUT,
    bare: atMost,
  }),
]);

const talk = createGrammar([
  ...VAGUE,
  ...rangeRules(quantity(`(?:${WITH_UNIT})`), {
    before: DURING,
    about: ABOUT,
    bare: atMost,
    hint: /h(?:ora|r|s?(?![a-z]))|min|m(?![a-z])|'/,
  }),
]);

/** How long: "menos de 90 minutos", "cortita", "hora y media como mucho", "90" (at most). In minutes. */
export const parseRuntime = (text: string): Range | undefined => option.parse(text);

/** Every runtime within a `plain` text, with its unit or in words. */
export const findRuntimes = talk.find;
