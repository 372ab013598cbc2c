/*
 * Sets of letters in 32 bits: one for each of a–z, six shared by everything else.
 */
const OTHERS = 6;

/** A byte of a text as a set of letters. */
export function letterOf(byte: number): number {
  const lower = byte | 0x20;
  return 1 << (lower >= 97 && lower <= 122 ? lower - 97 : 26 + (byte % OTHERS));
}
