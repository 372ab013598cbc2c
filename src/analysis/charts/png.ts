import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import type { Chart } from '../../reply/chart.ts';
import { FONT_FAMILY, FONT_FILES } from './font.ts';
import { LIGHT } from './palette.ts';
import type { Style } from './style.ts';
import { svgOf } from './svg.ts';

/** Big letters on a small drawing: a phone shows it at half its size. */
const STYLE: Style = { palette: LIGHT, width: 640, heightMin: 300, fontSize: 15, titled: true };
const ZOOM = 2;

/** A chart as a picture for a chat, 1,280 pixels wide. */
export const pngOf = async (chart: Chart): Promise<Uint8Array> =>
  rasterise(await svgOf(chart, STYLE), ZOOM).asPng();

/** The pixels of an SVG, its texts in the charts' font. */
export const rasterise = (svg: string, zoom: number): RenderedImage =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontFiles: Object.values(FONT_FILES),
      loadSystemFonts: false,
      defaultFontFamily: FONT_FAMILY,
    },
  }).render();
