import { type Action, type ActionTarget, actionButton } from '../reply/actions.ts';
import type { ChartBlock } from '../reply/blocks.ts';
import type { Chart, ChartItem } from '../reply/chart.ts';
import { LINES_MAX } from '../reply/text-chart.ts';

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
export function chartBlock(chart: Chart, source: ActionTarget): ChartBlock {
  const left = chart.items.length - LINES_MAX;
  return {
    kind: 'chart',
    chart,
    alt: altText(chart),
    source,
    ...(chart.logarithmic && { scaleNote: 'escala logarítmica' }),
    ...(left > 0 && { restNote: `… y ${left} más` }),
  };
}

/** The action of a command that gives its answer with the chart. */
export const CHART_ACTION = 'grafico';

/** The button under an answer that has a chart to show. */
export const chartButton = (command: string, ...params: string[]): Action =>
  actionButton('Gráfico', command, CHART_ACTION, ...params);
