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

/**
 * A tight logarithmic axis around values over 0: its ends, and the round numbers between them (also 2 and 5 times
 * powers of ten where those alone are few).
 */
export function tightLogarithm(values: readonly number[]): {
  domain: [number, number];
  ticks: number[];
} {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((high / low) ** MARGIN, 1.3);
  const domain: [number, number] = [low / margin, high * margin];
  const inside = (tick: number) => tick >= domain[0] && tick <= domain[1];
  const powers = powersOfTen([...domain]);
  const round = powers.filter(inside);
  const finer = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter(inside);
  return { domain, ticks: round.length < 3 ? finer : round };
}

/** What stays free at both ends of a tight axis, in shares of its length. */
const MARGIN = 0.12;

/** Every how many-th label has room when each takes `needed` of an axis with `count` places. */
export const everyNth = (count: number, axis: number, needed: number): number =>
  Math.max(1, Math.ceil((needed * count) / axis));
