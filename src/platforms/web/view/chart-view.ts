import type { ChartBlock } from '../../../reply/blocks.ts';
import { CHART } from '../../../wording/web.ts';
import { chartUrl } from '../chart-url.ts';
import { type Element, element } from './element.ts';

/** The picture, and its numbers for those who can't see it or want them exact. */
export const chartView = (block: ChartBlock): Element =>
  element(
    'figure',
    {},
    element('img', {
      src: chartUrl(block),
      alt: block.alt,
      loading: 'lazy',
      decoding: 'async',
    }),
    element(
      'details',
      {},
      element('summary', {}, CHART.numbers),
      element(
        'table',
        {},
        element('caption', { class: 'visually-hidden' }, block.chart.title),
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, block.chart.category),
          element('th', { scope: 'col' }, block.chart.measure),
        ),
        ...block.chart.items.map(({ label, text }) =>
          element('tr', {}, element('td', {}, label), element('td', {}, text)),
        ),
      ),
    ),
  );
