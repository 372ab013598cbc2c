import { type Box, boxAround, overlap } from '../boxes.ts';
import type { CloudChart } from '../data.ts';
import type { Drawing } from '../drawing.ts';
import { BOLD } from '../font.ts';
import type { Style } from '../style.ts';
import { textWidth } from '../text-width.ts';

/** In shares of the width. */
const HEIGHT = 0.5;
/** In font sizes. */
const SMALLEST = 0.95;
const BIGGEST = 4;
/** How many turns of the spiral are tried before a word is left out, and how fine. */
const TURNS = 60;
const STEPS_PER_TURN = 40;

/** Words on a spiral from the middle outwards, each where it first has room; their area grows with the count. */
export function cloud(chart: CloudChart, { palette, width, fontSize }: Style): Drawing {
  const height = width * HEIGHT;
  const roots = chart.words.map(({ count }) => Math.sqrt(count));
  const [most, least] = [Math.max(...roots), Math.min(...roots)];
  const taken: Box[] = [];
  const rows = chart.words.flatMap(({ text, count }, index) => {
    const share = most > least ? (Math.sqrt(count) - least) / (most - least) : 1;
    const size = fontSize * (SMALLEST + (BIGGEST - SMALLEST) * share);
    const box = findRoom(textWidth(text, size, BOLD) + 4, size * 1.1, width, height, taken);
    if (!box) return [];
    taken.push(box);
    const color = palette.series[index % palette.series.length] ?? palette.main;
    return [{ text, size, color, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }];
  });
  return {
    height,
    layer: [
      {
        data: { values: rows },
        mark: { type: 'text', fontWeight: BOLD, baseline: 'middle' },
        encoding: {
          x: { field: 'x', type: 'quantitative', scale: { domain: [0, width] }, axis: null },
          y: { field: 'y', type: 'quantitative', scale: { domain: [height, 0] }, axis: null },
          size: { field: 'size', type: 'quantitative', scale: null },
          color: { field: 'color', type: 'nominal', scale: null },
          text: { field: 'text' },
        },
      },
    ],
  };
}

function findRoom(
  width: number,
  height: number,
  areaWidth: number,
  areaHeight: number,
  taken: readonly Box[],
): Box | undefined {
  for (let step = 0; step < TURNS * STEPS_PER_TURN; step++) {
    const angle = (2 * Math.PI * step) / STEPS_PER_TURN;
    const distance = step / (TURNS * STEPS_PER_TURN);
    const box = boxAround(
      areaWidth / 2 + (Math.cos(angle) * distance * areaWidth) / 2,
      areaHeight / 2 + (Math.sin(angle) * distance * areaHeight) / 2,
      width,
      height,
    );
    const inside =
      box.left >= 0 && box.right <= areaWidth && box.top >= 0 && box.bottom <= areaHeight;
    if (inside && !taken.some((other) => overlap(box, other))) return box;
  }
  return undefined;
}
