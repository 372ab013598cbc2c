import { letterOf } from '../index/letters.ts';

/*
 * What slips cost, in twentieths: WHOLE is one letter replaced by any other. Integers keep the scans fast.
 */
export const WHOLE = 20;

/** What one slip costs, by the bytes involved; `replace` is 256 × 256. */
interface Prices {
  readonly replace: Uint8Array;
  /** A letter too many or too few, by the letter. */
  readonly drop: Uint8Array;
  /** The same, when it stands beside the same letter. */
  readonly double: number;
  readonly swap: number;
}

/** Prices with what follows from them: sets of letters (see letters.ts). */
export interface SlipCosts extends Prices {
  /** Each byte as a set of letters, and with it all that replace it at less than the whole price. */
  readonly letter: Int32Array;
  readonly alike: Int32Array;
  /** Those that are left out or added at less than the whole price. */
  readonly light: number;
  /** The least that any slip costs. */
  readonly lightest: number;
}

/** The costs of slips at these prices, none of which is over `WHOLE`. */
export function slipCosts(prices: Prices): SlipCosts {
  const { replace, drop, double, swap } = prices;
  const letter = Int32Array.from({ length: 256 }, (_, byte) => letterOf(byte));
  const alike = Int32Array.from(letter);
  let light = 0;
  for (let byte = 0; byte < 256; byte++) {
    if ((drop[byte] ?? 0) < WHOLE) light |= letterOf(byte);
    for (let other = 0; other < 256; other++) {
      if ((replace[byte * 256 + other] ?? 0) < WHOLE)
        alike[byte] = (alike[byte] ?? 0) | letterOf(other);
    }
  }
  const lightest = Math.min(
    double,
    swap,
    ...drop,
    replace.reduce((a, b) => Math.min(a, b)),
  );
  return { ...prices, letter, alike, light, lightest };
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOUR = 17;

/** Letters that Spanish spelling confuses. */
const TWINS = 'bv sz cz sc kc kq qc yl gj jh iy xs xj wu gw ij xc td';
const TWIN = 9;

/** Sounds (see phonetics/rules.ts) that are heard alike. */
const ALIKE: Readonly<Record<string, number>> = {
  ...{ ae: 7, ei: 7, ai: 10, ao: 9, ou: 7, au: 10, eo: 10, iu: 10, eu: 10, io: 12 },
  ...{ iy: 5, uw: 5, ow: 10, gw: 8, bw: 12, gx: 10, kx: 12, xy: 10, yC: 7, sC: 8 },
  ...{ td: 10, pb: 10, kg: 10, mn: 9, lr: 14, ly: 10, fb: 14, xC: 14, kC: 12, sx: 14 },
};

const DROPPED_SOUNDS: Readonly<Record<string, number>> = {
  ...{ a: 12, e: 10, i: 10, o: 12, u: 10, y: 12, w: 12, x: 12, s: 15, r: 15, t: 15, d: 15 },
};

function pairTable(pairs: Iterable<readonly [string, number]>): Uint8Array {
  const table = new Uint8Array(256 * 256).fill(WHOLE);
  for (const [pair, cost] of pairs) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    table[a * 256 + b] = cost;
    table[b * 256 + a] = cost;
  }
  return table;
}

function letterTable(letters: Readonly<Record<string, number>>): Uint8Array {
  const table = new Uint8Array(256).fill(WHOLE);
  for (const [letter, cost] of Object.entries(letters)) table[letter.charCodeAt(0)] = cost;
  return table;
}

function* neighbours(): Generator<readonly [string, number]> {
  for (const [i, keys] of KEYBOARD.entries()) {
    for (const [j, key] of [...keys].entries()) {
      const below = KEYBOARD[i + 1] ?? '';
      for (const other of [keys[j + 1], below[j], below[j - 1]]) {
        if (other !== undefined) yield [key + other, NEIGHBOUR];
      }
    }
  }
}

/** Slips in how a word is written: neighbouring keys and letters that Spanish confuses cost less. */
export const SPELLING_COSTS = slipCosts({
  replace: pairTable([...neighbours(), ...TWINS.split(' ').map((pair) => [pair, TWIN] as const)]),
  drop: letterTable({ h: 10 }),
  double: 12,
  swap: 18,
});

/** Slips in how a word is heard: vowels, above all English ones, are written in many ways. */
export const SOUND_COSTS = slipCosts({
  replace: pairTable(Object.entries(ALIKE)),
  drop: letterTable(DROPPED_SOUNDS),
  double: 6,
  swap: 18,
});
