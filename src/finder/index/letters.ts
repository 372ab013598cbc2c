/*
 * A set of letters in 32 bits: one bit for each of a–z, six shared by everything else. Two words within k slips
 * differ in at most 2k bits, which rules out most words of a vocabulary without comparing them.
 */
const OTHERS = 6;

function bitOf(byte: number): number {
  const lower = byte | 0x20;
  return lower >= 97 && lower <= 122 ? lower - 97 : 26 + (byte % OTHERS);
}

/** The letters of a text (UTF-8 bytes from `start` to `end`) as a set of bits. */
export function letterMask(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let mask = 0;
  for (let i = start; i < end; i++) mask |= 1 << bitOf(bytes[i] ?? 0);
  return mask >>> 0;
}

/** How many bits of a 32-bit number are set. */
export function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const VOWELS = letterMask(new TextEncoder().encode('aeiou'));

/** A set of letters without its vowels: those that people who spell by ear get right. */
export const consonantsOf = (mask: number): number => (mask & ~VOWELS) >>> 0;
