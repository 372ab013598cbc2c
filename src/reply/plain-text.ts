import type { Block, BlockTable, ChartBlock, Field, MovieCard, Run, Text } from './blocks.ts';
import { renderBlock } from './blocks.ts';
import { pollAsList } from './poll.ts';
import type { Reply } from './reply.ts';
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
  return reply.blocks.map((block) => renderBlock(BLOCKS, block, style)).join('\n\n');
}

/** The same answer for where there are no pictures: its charts as lists whose items hold bars of characters. */
export const withoutPictures = (reply: Reply): Reply => ({
  ...reply,
  blocks: reply.blocks.flatMap((block) => (block.kind === 'chart' ? barLists(block) : [block])),
});

function barLists(block: ChartBlock): Block[] {
  const { head, lines } = textChart(block);
  return [
    { kind: 'text', text: [head.join('\n')] },
    { kind: 'list', items: lines.map((line) => ({ text: [line.trim().replace(/ +/g, ' ')] })) },
  ];
}

const BLOCKS: BlockTable<string, [style: TextStyle]> = {
  text: ({ text }, style) => runsText(text, style),
  notice: ({ text }, style) => style.dim(runsText(text, style)),
  fields: ({ fields }, style) => fieldLines(fields, style),
  list: ({ items, start }, style) =>
    items
      .map(({ text, detail }, index) => {
        const mark = start === undefined ? '•' : `${start + index}.`;
        const more = detail ? `\n   ${style.dim(runsText(detail, style))}` : '';
        return `${mark} ${runsText(text, style)}${more}`;
      })
      .join('\n'),
  chart: chartText,
  movie: movieText,
  file: ({ name }, style) => style.dim(`📎 ${name}`),
  poll: (block, style) =>
    pollAsList(block)
      .map((part) => renderBlock(BLOCKS, part, style))
      .join('\n'),
};

function movieText(card: MovieCard, style: TextStyle): string {
  const parts = [
    style.bold(card.title) + (card.subtitle ? `\n${style.dim(card.subtitle)}` : ''),
    card.tagline && style.italic(`«${card.tagline}»`),
    card.synopsis,
    fieldLines(card.fields, style),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function chartText(block: ChartBlock, style: TextStyle): string {
  const { head, lines } = textChart(block);
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
