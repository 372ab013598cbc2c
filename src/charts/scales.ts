/** The powers of ten around values over 0, for an axis with a logarithmic scale. */
export function powersOfTen(values: readonly number[]): number[] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

/** The ends of an axis of values over 0, on whose last part `room` (0–1 of the axis) nothing is drawn. */
export function domainOf(
  values: readonly number[],
  logarithmic: boolean,
  room = 0,
): [number, number] {
  const max = Math.max(...values);
  if (!logarithmic) return [0, max > 0 ? max / (1 - room) : 1];
  const [from = 1, ...powers] = powersOfTen(values);
  const decades = Math.log10((powers.at(-1) ?? from) / from);
  return [from, from * 10 ** (decades / (1 - room))];
}

/** Every how many-th label has room when each takes `needed` of an axis with `count` places. */
export const everyNth = (count: number, axis: number, needed: number): number =>
  Math.max(1, Math.ceil((needed * count) / axis));
