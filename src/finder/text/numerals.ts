const UNITS = table({
  1: 'uno one primero primera primer first 1st 1er 1ro 1ra 1a 1o',
  2: 'dos two segundo segunda second 2nd 2do 2da 2o 2a ii',
  3: 'tres three tercero tercera tercer third 3rd 3ro 3ra 3er iii',
  4: 'cuatro four cuarto cuarta fourth 4th 4to 4ta iv',
  5: 'cinco five quinto quinta fifth 5th 5to 5ta',
  6: 'seis six sexto sexta sixth 6th 6to 6ta vi',
  7: 'siete seven septimo septima seventh 7th 7mo 7ma vii',
  8: 'ocho eight octavo octava eighth 8th 8vo 8va viii',
  9: 'nueve nine noveno novena ninth 9th 9no 9na ix',
});

const TEENS = table({
  10: 'diez ten decimo decima tenth 10th',
  11: 'once eleven eleventh 11th xi',
  12: 'doce twelve twelfth 12th xii',
  13: 'trece thirteen thirteenth 13th xiii',
  14: 'catorce fourteen fourteenth xiv',
  15: 'quince fifteen xv',
  16: 'dieciseis sixteen xvi',
  17: 'diecisiete seventeen xvii',
  18: 'dieciocho eighteen xviii',
  19: 'diecinueve nineteen xix',
  21: 'veintiuno veintiun veintiuna',
  22: 'veintidos',
  23: 'veintitres',
  24: 'veinticuatro',
  25: 'veinticinco',
  26: 'veintiseis',
  27: 'veintisiete',
  28: 'veintiocho',
  29: 'veintinueve',
});

const TENS = table({
  20: 'veinte twenty',
  30: 'treinta thirty',
  40: 'cuarenta forty',
  50: 'cincuenta fifty',
  60: 'sesenta sixty',
  70: 'setenta seventy',
  80: 'ochenta eighty',
  90: 'noventa ninety',
});

const HUNDREDS = table({
  100: 'cien ciento',
  200: 'doscientos doscientas',
  300: 'trescientos trescientas',
  400: 'cuatrocientos cuatrocientas',
  500: 'quinientos quinientas',
  600: 'seiscientos seiscientas',
  700: 'setecientos setecientas',
  800: 'ochocientos ochocientas',
  900: 'novecientos novecientas',
});

const SCALES = table({ 100: 'hundred', 1000: 'mil thousand' });

/** Letters that are also Roman numerals are read both ways, and so are those numbers. */
const ROMAN_LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ...([
    ['i', ['1']],
    ['v', ['5']],
    ['x', ['10']],
  ] as const),
  ...([
    ['1', ['i']],
    ['5', ['v']],
    ['10', ['x']],
  ] as const),
]);

/** What a word of a title may stand for besides itself. */
export const otherNumerals = (word: string): readonly string[] => ROMAN_LETTERS.get(word) ?? [];

/** Every number word with its value in digits, for the index: these are misspelt too. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [UNITS, TEENS, TENS, HUNDREDS].flatMap((words) =>
    [...words].map(([word, value]) => [word, String(value)] as const),
  ),
);

function table(rows: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(rows).flatMap(([value, words]) =>
      words.split(' ').map((word) => [word, Number(value)] as const),
    ),
  );
}

interface Read {
  readonly value: number;
  readonly length: number;
}

/** Whether a word is a number, in digits. */
export function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

// From here down: the longest number that starts at a word, by its parts; undefined when none does.

function below100(words: readonly string[], at: number): Read | undefined {
  const word = words[at] ?? '';
  const small = UNITS.get(word) ?? TEENS.get(word);
  if (small !== undefined) return { value: small, length: 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return undefined;
  const skip = words[at + 1] === 'y' ? 2 : 1;
  const unit = UNITS.get(words[at + skip] ?? '');
  return unit === undefined ? { value: tens, length: 1 } : { value: tens + unit, length: skip + 1 };
}

function below1000(words: readonly string[], at: number): Read | undefined {
  const hundreds = HUNDREDS.get(words[at] ?? '');
  if (hundreds !== undefined) return withRest(words, at, { value: hundreds, length: 1 }, below100);
  const small = below100(words, at);
  if (small === undefined || small.value > 9) return small;
  if (SCALES.get(words[at + 1] ?? '') !== 100) return small;
  return withRest(words, at, { value: small.value * 100, length: 2 }, below100);
}

function below1000000(words: readonly string[], at: number): Read | undefined {
  if (words[at] === 'mil') return withRest(words, at, { value: 1000, length: 1 }, below1000);
  const digits = /^\d{1,3}$/.test(words[at] ?? '') ? Number(words[at]) : undefined;
  const head = digits === undefined ? below1000(words, at) : { value: digits, length: 1 };
  if (head === undefined || SCALES.get(words[at + head.length] ?? '') !== 1000) return head;
  const thousands = { value: head.value * 1000, length: head.length + 1 };
  return withRest(words, at, thousands, below1000);
}

function withRest(
  words: readonly string[],
  at: number,
  head: Read,
  part: (words: readonly string[], at: number) => Read | undefined,
): Read {
  const and = ['y', 'and'].includes(words[at + head.length] ?? '') ? 1 : 0;
  const rest = part(words, at + head.length + and);
  if (rest === undefined) return head;
  return { value: head.value + rest.value, length: head.length + and + rest.length };
}

/**
 * Words with every number in digits: `ciento veintisiete horas` → `127 horas`, `parte ii` → `parte 2`,
 * `quinto elemento` → `5 elemento`. Spanish and English; ordinals count as their number.
 */
export function numbersInDigits(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const number = below1000000(words, at);
    result.push(number === undefined ? (words[at] ?? '') : String(number.value));
    at += number?.length ?? 1;
  }
  return result.map((word) => (isNumber(word) ? word.replace(/^0+(?=\d)/, '') : word));
}
