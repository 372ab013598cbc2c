import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, overlap } from '../../../src/analysis/charts/boxes.ts';
import { placeNames } from '../../../src/analysis/charts/place-names.ts';
import { textWidth } from '../../../src/analysis/charts/text-width.ts';

const PLOT = { width: 500, height: 300, fontSize: 12, occupied: [] };

const items = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: PLOT.width, noNaN: true }),
    y: fc.double({ min: 0, max: PLOT.height, noNaN: true }),
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  }),
  { maxLength: 60 },
);

const boxOf = ({ x, y, name }: { x: number; y: number; name: string }) =>
  boxAround(x, y, textWidth(name, PLOT.fontSize), PLOT.fontSize);

describe('names beside points', () => {
  it('never overlap each other or leave the plot, whatever the points', () => {
    fc.assert(
      fc.property(items, (points) => {
        const boxes = placeNames(points, 8, PLOT).map(boxOf);
        expect(boxes.length).toBeLessThanOrEqual(8);
        for (const [index, box] of boxes.entries()) {
          expect(box.left >= 0 && box.right <= PLOT.width).toBe(true);
          expect(box.top >= 0 && box.bottom <= PLOT.height).toBe(true);
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
        }
      }),
    );
  });

  it('stay out of what is occupied', () => {
    const occupied = [boxAround(250, 150, 500, 300)];
    expect(placeNames([{ x: 250, y: 150, name: 'a' }], 8, { ...PLOT, occupied })).toEqual([]);
    expect(placeNames([{ x: 250, y: 150, name: 'a' }], 8, PLOT)).toHaveLength(1);
  });
});
