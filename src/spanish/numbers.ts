import { plain } from './grammar.ts';

const UNITS: Readonly<Record<string, number>> = {
  cero: 0,
  un: 1,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinientos: 500,
  quinientas: 500,
  seiscientos: 600,
  seiscientas: 600,
  setecientos: 700,
  setecientas: 700,
  ochocientos: 800,
  ochocientas: 800,
  novecientos: 900,
  novecientas: 900,
};

/** What the number before it is multiplied by. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  mil: 1e3,
  millon: 1e6,
  millones: 1e6,
  palos: 1e6,
  m: 1e6,
};

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const DIGITS = '\\d{1,15}(?:[.,]\\d{1,15}){0,4}';
const SCALE = `(?:${longestFirst(Object.keys(SCALES))})`;
const UNIT = `(?:${longestFirst(Object.keys(UNITS))})`;
const WORD = `(?:${UNIT}|mil|millon(?:es)?)`;

/** A number in digits or words, as the source of a pattern over `plain` texts; it has no groups. */
export const NUMBER = `(?:medio millon|${DIGITS}(?: ?${SCALE}(?![a-z])){0,2}|${WORD}(?: (?:y )?${WORD}){0,7})`;

const TOKEN = new RegExp(`${DIGITS}|[a-z]+`, 'gu');

/** The number that a text says: "90", "1.000", "7,5", "mil millones", "3k", "ciento veinte", "medio millón". */
export function parseNumber(text: string): number | undefined {
  const typed = plain(text);
  if (typed === 'medio millon') return 5e5;
  let [total, part] = [0, undefined as number | undefined];
  for (const [token] of typed.matchAll(TOKEN)) {
    const scale = SCALES[token];
    const value = /^\d/.test(token) ? digits(token) : UNITS[token];
    if (scale !== undefined) {
      // "mil millones": what was said so far is multiplied.
      total = part === undefined && total > 0 ? total * scale : total + (part ?? 1) * scale;
      part = undefined;
    } else if (value !== undefined) part = (part ?? 0) + value;
    else if (token !== 'y') return undefined;
  }
  return part === undefined && total === 0 ? undefined : total + (part ?? 0);
}

/** Points and commas part thousands where three digits follow each of them, else decimals. */
function digits(token: string): number {
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(token);
  return Number(grouped ? token.replace(/[.,]/g, '') : token.replace(',', '.'));
}
