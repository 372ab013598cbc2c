import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '../core/chart.ts';
import { FONT_FAMILY, FONT_FILES } from './font.ts';
import { LIGHT } from './palette.ts';
import type { Style } from './style.ts';
import { svgOf } from './svg.ts';

/** Big letters on a small drawing: a phone shows it at half its size. */
const STYLE: Style = { palette: LIGHT, width: 640, heightMin: 300, fontSize: 15, titled: true };
const ZOOM = 2;

/** A chart as a picture for a chat, 1,280 pixels wide. */
export async function pngOf(chart: Chart): Promise<Uint8Array> {
  const svg = await svgOf(chart, STYLE);
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      fontFiles: Object.values(FONT_FILES),
      loadSystemFonts: false,
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return image.render().asPng();
}
