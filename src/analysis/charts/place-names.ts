import { type Box, boxAround, overlap } from './boxes.ts';
import { textWidth } from './text-width.ts';

/** Something at a place of the plot that would like to have its name written. Lengths are in pixels. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** A name and the middle of where it is written. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Where no name may stand. */
  readonly occupied: readonly Box[];
}

/** Where a name may stand around its point: shares of its width to the side, of a line up or down. */
const PLACES: readonly (readonly [aside: number, down: number])[] = [
  [0, -1],
  [0.5, -1],
  [-0.5, -1],
  [0, 1],
  [0.5, 1],
  [-0.5, 1],
];

/** Names in the order of their importance, at most `max` of them, each where it first has room; others are left out. */
export function placeNames(items: readonly Named[], max: number, plot: Plot): PlacedName[] {
  const { fontSize } = plot;
  const taken = [
    ...plot.occupied,
    ...items.map(({ x, y }) => boxAround(x, y, fontSize * 0.7, fontSize * 0.7)),
  ];
  const placed: PlacedName[] = [];
  for (const { x, y, name } of items) {
    if (placed.length === max) break;
    const width = textWidth(name, fontSize) + fontSize / 2;
    for (const [aside, down] of PLACES) {
      const place = { x: x + aside * width, y: y + down * fontSize * 1.2 };
      const box = boxAround(place.x, place.y, width, fontSize * 1.2);
      if (!isInside(box, plot) || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.push({ ...place, name });
      break;
    }
  }
  return placed;
}

const isInside = (box: Box, { width, height }: Plot): boolean =>
  box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
