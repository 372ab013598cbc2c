import type { Chart, ChartItem } from '../reply/chart.ts';
import type { ChartBlock } from '../reply/reply.ts';
import type { ActionTarget } from '../core/target.ts';

const FORMS: Readonly<Record<Chart['form'], string>> = {
  bars: 'Gráfico de barras',
  columns: 'Gráfico de columnas',
  points: 'Gráfico de puntos',
};

/** What a chart shows, for those who can't see it: its form, title, extremes and what is marked in it. */
export function altText({ form, title, subtitle, items }: Chart): string {
  const byValue = [...items].sort((a, b) => b.value - a.value);
  const [highest] = byValue;
  const lowest = byValue.at(-1);
  const marked = items.filter((item) => item.marked);
  const named = ({ label, text }: ChartItem) => `${label}, con ${text}`;
  const sentences = [
    `${FORMS[form]}: ${title}`,
    subtitle,
    highest && `El valor más alto es ${named(highest)}`,
    lowest && lowest !== highest && `el más bajo, ${named(lowest)}`,
    marked.length > 0 && marked.length <= 3 && `Destaca ${marked.map(named).join('; ')}`,
  ];
  return `${sentences.filter(Boolean).join('. ').replace('. el más bajo', '; el más bajo')}.`;
}

/** The block of a chart; `source` gives an answer that holds it. */
export const chartBlock = (chart: Chart, source: ActionTarget): ChartBlock => ({
  kind: 'chart',
  chart,
  alt: altText(chart),
  source,
});

/** A word or a sentence with its first letter in upper case: names on axes. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
