import type { TopLevelSpec } from 'vega-lite';
import type { Drawable } from './data.ts';
import type { Drawing } from './drawing.ts';
import { BOLD } from './font.ts';
import { bars } from './forms/bars.ts';
import { cloud } from './forms/cloud.ts';
import { columns } from './forms/columns.ts';
import { groups } from './forms/groups.ts';
import { heat } from './forms/heat.ts';
import { lines } from './forms/lines.ts';
import { points } from './forms/points.ts';
import { configOf, type Style } from './style.ts';
import { wrap } from './wrap.ts';

const PADDING = 16;
/** Room for the half of a number that may stand at the right end of an axis. */
const BARE_PADDING = { left: 2, top: 4, right: 14, bottom: 2 };
const TITLE_SIZE = 1.3;

/** The vega-lite specification that draws a chart. */
export function specOf(chart: Drawable, style: Style): TopLevelSpec {
  const { height, layer } = drawingOf(chart, style);
  const { title, lines: titleLines } = titleOf(chart, style);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: style.width,
    height: Math.max(height + titleLines * style.fontSize * 1.5, style.heightMin),
    autosize: { type: 'fit', contains: 'padding' },
    padding: style.titled ? PADDING : BARE_PADDING,
    ...title,
    layer,
    config: configOf(style, chart.locale),
  };
}

function drawingOf(chart: Drawable, style: Style): Drawing {
  switch (chart.form) {
    case 'bars':
      return bars(chart, style);
    case 'columns':
      return columns(chart, style);
    case 'points':
      return points(chart, style);
    case 'groups':
      return groups(chart, style);
    case 'lines':
      return lines(chart, style);
    case 'heat':
      return heat(chart, style);
    case 'cloud':
      return cloud(chart, style);
  }
}

function titleOf(chart: Drawable, { titled, width, fontSize }: Style) {
  if (!titled || !('title' in chart)) return { title: {}, lines: 0 };
  const room = width - 2 * PADDING;
  const text = wrap(chart.title, room, fontSize * TITLE_SIZE, BOLD);
  const subtitle = chart.subtitle ? wrap(chart.subtitle, room, fontSize) : [];
  return { title: { title: { text, subtitle } }, lines: text.length * 1.2 + subtitle.length };
}
