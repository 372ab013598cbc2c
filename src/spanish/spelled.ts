/** Numbers of one word. */
export const UNITS: Readonly<Record<string, number>> = {
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

/**
 * Stands for each letter of a number in words: patterns that listed those words would take long to compile. It is of
 * Latin-1, so that a marked text is read with the same code as others.
 */
export const MARK = '\u00a4';

const WORDS = Object.keys(UNITS)
  .filter((word) => !/^un[oa]?$/.test(word))
  .sort((a, b) => b.length - a.length);
const WORD = `(?:${WORDS.join('|')}|mil|millon(?:es)?)`;
const ONE_TO_NINE = '(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';

/** What is a scale after digits ("10 mil") is left as it is, and so is a lone "una": an article more often than a number. */
const SPELLED = new RegExp(
  `(?<![a-z0-9])(?<!\\d )(?:medio millon|${WORD}(?: ${WORD}|(?<=nta) y ${ONE_TO_NINE}(?![a-z])){0,7})(?![a-z0-9])`,
  'g',
);

/** A `plain` text with each number that it says in words marked, letter by letter, so that nothing changes its place. */
export const markSpelled = (text: string): string =>
  text.replace(SPELLED, (words) => MARK.repeat(words.length));
