import type { Action, Block, ChartBlock, Choice, Field, Reply, Run, Text } from './reply.ts';
import { textChart } from './text-chart.ts';

/** How runs of text are marked up where text is all there is. */
export interface TextStyle {
  bold(text: string): string;
  italic(text: string): string;
  link(text: string, url: string): string;
  /** Remarks and details: less important than the rest. */
  dim(text: string): string;
}

const PLAIN: TextStyle = {
  bold: (text) => text,
  italic: (text) => text,
  link: (text) => text,
  dim: (text) => text,
};

/** An answer as text, blocks parted by an empty line; plain unless a style is given. */
export function plainText(reply: Reply, style: TextStyle = PLAIN): string {
  return reply.blocks.map((block) => blockText(block, style)).join('\n\n');
}

/** The same answer for where there are no pictures: its charts as lists whose items hold bars of characters. */
export const withoutPictures = (reply: Reply): Reply => ({
  ...reply,
  blocks: reply.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'chart') return [block];
    const { head, lines } = textChart(block.chart);
    return [
      { kind: 'text', text: [head.join('\n')] },
      { kind: 'list', items: lines.map((line) => ({ text: [line.trim().replace(/ +/g, ' ')] })) },
    ];
  }),
});

/** The buttons and menu choices of an answer in the order in which they are shown, for numbered lists. */
export function pressable(actions: readonly Action[] = []): Choice[] {
  return actions.flatMap((action) => {
    switch (action.kind) {
      case 'button':
        return [{ label: action.label, target: action.target }];
      case 'menu':
        return action.choices;
      case 'link':
        return [];
    }
  });
}

function blockText(block: Block, style: TextStyle): string {
  switch (block.kind) {
    case 'text':
      return runsText(block.text, style);
    case 'notice':
      return style.dim(runsText(block.text, style));
    case 'fields':
      return fieldLines(block.fields, style);
    case 'list':
      return block.items
        .map(({ text, detail }, index) => {
          const mark = block.start === undefined ? '•' : `${block.start + index}.`;
          const more = detail ? `\n   ${style.dim(runsText(detail, style))}` : '';
          return `${mark} ${runsText(text, style)}${more}`;
        })
        .join('\n');
    case 'chart':
      return chartText(block, style);
    case 'movie':
      return [
        style.bold(block.title) + (block.subtitle ? `\n${style.dim(block.subtitle)}` : ''),
        block.tagline && style.italic(`«${block.tagline}»`),
        block.synopsis,
        fieldLines(block.fields, style),
      ]
        .filter(Boolean)
        .join('\n\n');
  }
}

function chartText({ chart }: ChartBlock, style: TextStyle): string {
  const { head, lines } = textChart(chart);
  const [title = '', ...notes] = head;
  return [style.bold(title), ...notes.map(style.dim), ...lines].join('\n');
}

const runsText = (runs: Text, style: TextStyle): string =>
  runs.map((run) => runText(run, style)).join('');

function runText(run: Run, style: TextStyle): string {
  if (typeof run === 'string') return run;
  return run.style === 'link' ? style.link(run.text, run.url) : style[run.style](run.text);
}

const fieldLines = (fields: readonly Field[], style: TextStyle): string =>
  fields.map(({ name, value }) => `${style.dim(`${name}:`)} ${runsText(value, style)}`).join('\n');
