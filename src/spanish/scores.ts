import type { Range } from '../core/filters.ts';
import { createGrammar, type Rule } from './grammar.ts';
import { NUMBER, parseNumber } from './numbers.ts';
import { rangeRules } from './ranges.ts';

/** What people call good, very good and bad, on TMDB's scale of 0–10. */
export const GOOD = 6.5;
export const VERY_GOOD = 7.5;
export const BAD = 5;

/** Up to here few know a film; from there many do. */
export const FEW_VOTES = 400;
export const MANY_VOTES = 1_000;

const rule = (pattern: RegExp, range: Range): Rule<Range> => ({ pattern, value: () => range });
const NOTE =
  '(?:notas?|puntajes?|puntuacion(?:es)?|puntos?|scores?|calificacion(?:es)?|valoracion(?:es)?|rating|promedio|criticas?|estrellas?)';

const VAGUE_SCORES: readonly Rule<Range>[] = [
  rule(
    new RegExp(
      `(?:con |de |que tengan? )?(?:muy )?mal(?:a|as|os)? ${NOTE}|mal (?:valorad|puntuad|calificad)[ao]s?`,
      'u',
    ),
    { to: BAD },
  ),
  rule(
    new RegExp(
      `(?:con |de |que tengan? )?(?:muy buen(?:a|as)?|excelentes?|altisima) ${NOTE}|muy buen[ao]s?|excelentes?|obras? maestras?|buenisim[ao]s?|muy bien (?:valorad|puntuad|calificad)[ao]s?`,
      'u',
    ),
    { from: VERY_GOOD },
  ),
  rule(
    new RegExp(
      `(?:con |de |que tengan? )?(?:buen(?:a|as|os)?|alta|mejor) ${NOTE}|peliculon(?:es)?|(?:que )?no (?:sea|este) (?:tan |muy |una? )?(?:mal[ao]|tostones?|toston|bodrio|plomo|rollo|conazo|embole|basura|porqueria|chafa|pesad[ao]|aburrid[ao]|clavo)|peliculaz[ao]s?|bien (?:valorad|puntuad|calificad|hech)[ao]s?|buen[ao]s?|que valgan? la pena|chingon[ae]s?`,
      'u',
    ),
    { from: GOOD },
  ),
];

/** Five stars are a ten, and so are a hundred per cent. */
function readScore(text: string): number | undefined {
  const value = parseNumber(text.replace(/ ?(?:estrellas?|puntos?|%|\/ ?\d+|sobre \d+)$/u, ''));
  if (value === undefined) return undefined;
  if (/estrellas?$/u.test(text) || /(?:\/ ?|sobre )5$/u.test(text)) return value * 2;
  return value > 10 ? value / 10 : value;
}

const FIGURE = `(?:${NUMBER}(?: ?(?:/ ?|sobre )(?:10|5|100))?(?: ?%| estrellas?| puntos?)?)`;
const score = { pattern: FIGURE, read: readScore, step: 0.1 };
const atLeast = (from: number): Range => ({ from });
const BEFORE_NOTE = `(?:(?:con |de |que tengan? )?(?:una? |un )?${NOTE}(?: (?:de|sea|es|imdb|tmdb))? )`;
const AFTER_NOTE = `(?: (?:de |en )?(?:la )?${NOTE})`;

const HAS_NOTE = new RegExp(NOTE);

const scoreOption = createGrammar([
  ...VAGUE_SCORES,
  ...rangeRules(score, { before: `${BEFORE_NOTE}?`, after: `${AFTER_NOTE}?`, bare: atLeast }),
]);
const scoreTalk = createGrammar([
  ...VAGUE_SCORES,
  ...rangeRules(score, { before: BEFORE_NOTE, bare: atLeast, hint: HAS_NOTE }),
  ...rangeRules(score, { after: AFTER_NOTE, bare: atLeast, hint: HAS_NOTE }),
]);

/** Which mean vote: "buena nota", "más de 8", "entre 6 y 7", "4 estrellas", "7" (at least). */
export const parseScore = scoreOption.parse;

/** Every mean vote named in a `plain` text. */
export const findScores = scoreTalk.find;

const VAGUE_VOTES: readonly Rule<Range>[] = [
  rule(/poc[oa]s votos|poco (?:votad|conocid)[ao]s?/u, { to: FEW_VOTES }),
  rule(/much[oa]s votos|muy (?:votad|conocid)[ao]s?/u, { from: MANY_VOTES }),
];
const votes = { pattern: NUMBER, read: parseNumber, step: 1 };
const VOTES = '(?: (?:votos|votantes|valoraciones|votes))';

const voteOption = createGrammar([
  ...VAGUE_VOTES,
  ...rangeRules(votes, { after: `${VOTES}?`, bare: atLeast }),
]);
const voteTalk = createGrammar([
  ...VAGUE_VOTES,
  ...rangeRules(votes, { after: VOTES, bare: atLeast, hint: /vot|valoraciones/ }),
]);

/** How many votes: "más de 5000", "pocos votos", "1000" (at least). */
export const parseVotes = voteOption.parse;

/** Every number of votes named in a `plain` text. */
export const findVotes = voteTalk.find;

const EARNED =
  '(?:(?:que )?(?:hayan? )?(?:recaud[a-z]+|gan(?:aron|o|en)|hicieron|hizo|taquilla(?: de)?|recaudacion(?: de)?) )';
const DOLLARS =
  '(?:(?: de)? (?:dolares|usd|verdes)(?: de (?:recaudacion|taquilla))?| de (?:recaudacion|taquilla)| recaudados| en (?:taquilla|el cine|cines))';
const money = { pattern: `(?:(?:usd|us\\$|\\$) ?)?${NUMBER}`, step: 1, read: readMoney };

function readMoney(text: string): number | undefined {
  return parseNumber(text.replace(/^(?:usd|us\$|\$) ?/u, ''));
}

/** In "entre 10 y 20 millones" both are millions. */
const sameScale = ({ value, ...rule }: Rule<Range>): Rule<Range> => ({
  ...rule,
  value(match) {
    const range = value(match);
    if (range?.from === undefined || range.to === undefined) return range;
    return range.from < 1e3 && range.to >= 1e6 ? { ...range, from: range.from * 1e6 } : range;
  },
});

const revenueOption = createGrammar(
  rangeRules(money, { before: `${EARNED}?`, after: `${DOLLARS}?`, bare: atLeast }).map(sameScale),
);
const revenueTalk = createGrammar(
  [
    ...rangeRules(money, {
      before: EARNED,
      after: `${DOLLARS}?`,
      bare: atLeast,
      hint: /recaud|gan|hicieron|hizo|taquilla/,
    }),
    ...rangeRules(money, {
      after: DOLLARS,
      bare: atLeast,
      hint: /dolares|usd|verdes|recaud|taquilla|cine/,
    }),
  ].map(sameScale),
);

/** How much it took, in US dollars: "más de mil millones", "entre 10 y 20 millones", "100 millones" (at least). */
export const parseRevenue = revenueOption.parse;

/** Every revenue named in a `plain` text. */
export const findRevenues = revenueTalk.find;
