import type { ChartBlock } from '../../src/reply/blocks.ts';
import type { BarChart, ChartPictures } from '../../src/reply/chart.ts';

/** The smallest PNG: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Pictures of any chart without drawing anything. */
export const anyPicture: ChartPictures = { png: async () => PIXEL };

/** Where nothing can be drawn. */
export const noPicture: ChartPictures = {
  png: () => Promise.reject(new Error('what draws is gone')),
};

export const barChart = (change: Partial<BarChart> = {}): BarChart => ({
  form: 'columns',
  title: 'Películas de la señora Ñáñez',
  locale: 'es-419',
  category: 'Año',
  measure: 'Número de películas',
  items: [
    { label: 'Ayer', value: 1_200, text: '1,200' },
    { label: 'Mañana', value: 300, text: '300', marked: true },
  ],
  ...change,
});

export const chartBlock = (change: Partial<BarChart> = {}): ChartBlock => ({
  kind: 'chart',
  chart: barChart(change),
  alt: 'Gráfico de columnas: Películas de la señora Ñáñez.',
  source: { command: 'estadisticas', action: 'ver', params: ['estrenos', '0', ''] },
});
