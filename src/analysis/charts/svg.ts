import { parse, textMetrics, View } from 'vega';
import { compile } from 'vega-lite';
import type { Drawable } from './data.ts';
import { BOLD } from './font.ts';
import { specOf } from './spec.ts';
import type { Style } from './style.ts';
import { textWidth } from './text-width.ts';

// Without a canvas vega guesses that every letter is as wide as an m; labels would be cut and dropped.
textMetrics.width = (item, text) =>
  textWidth(String(text), item.fontSize ?? 11, Number(item.fontWeight) >= BOLD ? BOLD : 400);

/** A chart as SVG; its texts are texts, in the charts' font. */
export async function svgOf(chart: Drawable, style: Style): Promise<string> {
  const { spec } = compile(specOf(withoutPropertyNames(chart), style));
  const view = new View(parse(spec), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** vega looks texts up in plain objects: one that is called "constructor" would be taken for what objects inherit. */
const withoutPropertyNames = (chart: Drawable): Drawable =>
  JSON.parse(JSON.stringify(chart), (_key, value) =>
    typeof value === 'string' && value in Object.prototype ? `${value} ` : value,
  );
