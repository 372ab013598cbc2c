import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/analysis/charts/palette.ts';
import { pngOf } from '../../../src/analysis/charts/png.ts';
import { svgOf } from '../../../src/analysis/charts/svg.ts';
import { THEMES } from '../../../src/analysis/statistics/themes.ts';
import { type Catalogue, openCatalogue } from '../../../src/catalogue/open.ts';
import { EVERYTHING } from '../../../src/catalogue/queries/statistics/selection.ts';
import type { Chart, PointChart } from '../../../src/reply/chart.ts';
import { createWording } from '../../../src/wording/formats.ts';
import { barChart } from '../../support/charts.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { decodePng } from '../../support/png.ts';

const STYLE = { palette: LIGHT, width: 640, heightMin: 300, fontSize: 15, titled: true };

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await openCatalogue(await demoCatalogue(), { memoryLimit: '128MB', threads: 1 });
});
afterAll(() => catalogue.close());

const points = (count: number): PointChart => ({
  form: 'points',
  title: 'El retorno de las películas de Begoña Núñez',
  locale: 'es-ES',
  category: 'Fecha de estreno',
  measure: 'Retorno',
  logarithmic: true,
  items: Array.from({ length: count }, (_, index) => ({
    label: `Película número ${index} (${1950 + index})`,
    value: 10 ** ((index % 7) - 3),
    text: 'x',
    date: `${1950 + index}-05-01`,
  })),
  reference: { value: 1, label: 'recauda lo que costó' },
});

describe('the picture of a chart', () => {
  it.each(Object.entries(THEMES))(
    'of /estadisticas %s is big and has ink',
    async (_name, theme) => {
      const source = { catalogue, wording: createWording() };
      const statistic = await theme.read(source, EVERYTHING);
      if (!statistic) throw new Error('The demo catalogue has no data for it');
      const { width, height, colors } = decodePng(await pngOf(statistic.chart));
      expect(width).toBeGreaterThanOrEqual(1_000);
      expect(height).toBeGreaterThanOrEqual(600);
      expect(colors.has(LIGHT.main)).toBe(true);
      expect(colors.has(LIGHT.background)).toBe(true);
    },
  );

  it('has its title, the titles of its axes, its labels and its numbers as texts', async () => {
    const svg = await svgOf(barChart({ subtitle: 'Solo mudas' }), STYLE);
    for (const text of ['Ñáñez', 'Solo mudas', 'Año', 'Número de películas', 'Mañana', '1,200']) {
      expect(svg).toContain(text);
    }
    expect(await svgOf(points(5), STYLE)).toContain('recauda lo que costó');
  });

  it('writes the numbers of its axes as the locale does', async () => {
    const items = [{ label: 'a', value: 25_000, text: '' }];
    expect(await svgOf(barChart({ items, locale: 'es-MX' }), STYLE)).toContain('>20,000<');
    expect(await svgOf(barChart({ items, locale: 'es-ES' }), STYLE)).toContain('>20.000<');
  });

  it('shows what is marked in another colour', async () => {
    const marked = decodePng(await pngOf(barChart())).colors;
    expect(marked.has(LIGHT.mark)).toBe(true);
    const items = barChart().items.map((item) => ({ ...item, marked: false }));
    expect(decodePng(await pngOf(barChart({ items }))).colors.has(LIGHT.mark)).toBe(false);
  });

  it('can be drawn whatever the data are', async () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    const item = fc.record({
      label,
      value: fc.oneof(
        fc.integer({ min: 0, max: 1e9 }),
        fc.double({ min: 0.001, max: 1e7, noNaN: true }),
      ),
      text: fc.string({ maxLength: 12 }),
      marked: fc.boolean(),
    });
    const chart: fc.Arbitrary<Chart> = fc
      .record({
        form: fc.constantFrom('bars' as const, 'columns' as const),
        title: label,
        items: fc.uniqueArray(item, {
          minLength: 1,
          maxLength: 30,
          selector: (each) => each.label,
        }),
      })
      .map((change) => barChart(change));
    await fc.assert(
      fc.asyncProperty(chart, async (drawn) => {
        const svg = await svgOf(drawn, STYLE);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 30 },
    );
    expect(await svgOf(barChart({ title: 'constructor' }), STYLE)).toContain('constructor');
    for (const count of [1, 2, 90]) {
      expect(await svgOf(points(count), STYLE)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
