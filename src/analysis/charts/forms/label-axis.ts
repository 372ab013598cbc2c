import { everyNth } from '../scales.ts';
import type { Style } from '../style.ts';
import { textWidth } from '../text-width.ts';

/** More labels than this would be a comb if all of them stood slanted. */
const SLANTED_MAX = 24;

/** How the labels of a horizontal axis stand: level if all have room, slanted if few, else some of them level. */
export function labelAxis(labels: readonly string[], { width, fontSize }: Style) {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
  const plot = width - 6 * fontSize;
  const nth = everyNth(labels.length, plot, widest + fontSize * 0.4);
  if (nth === 1) return { labelAngle: 0 };
  if (labels.length <= SLANTED_MAX && widest < width * 0.3) {
    return {
      labelAngle: -40,
      labelAlign: 'right' as const,
      labelBaseline: 'middle' as const,
      labelOverlap: false,
      labelLimit: 0,
    };
  }
  return { labelAngle: 0, values: labels.filter((_, index) => index % nth === 0) };
}
