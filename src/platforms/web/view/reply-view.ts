import {
  type BlockTable,
  type Field,
  type ListItem,
  type MovieCard,
  type Run,
  renderBlock,
  type Text,
} from '../../../reply/blocks.ts';
import { actionsOf, pollAsList } from '../../../reply/poll.ts';
import { posterOfWidth } from '../../../reply/poster.ts';
import type { Reply } from '../../../reply/reply.ts';
import { actionsView } from './actions-view.ts';
import { chartView } from './chart-view.ts';
import { type Child, type Element, element } from './element.ts';
import { linkView } from './link-view.ts';

/** What of a reply is shown; its `data` is for programs. */
export type ShownReply = Pick<Reply, 'blocks' | 'actions' | 'error'>;

/** An answer with what can be pressed next. */
export const replyView = ({ error, ...reply }: ShownReply): Element =>
  element(
    'div',
    { class: error ? 'answer mistake' : 'answer' },
    ...reply.blocks.map((block) => renderBlock(BLOCKS, block)),
    ...actionsView(actionsOf(reply)),
  );

const BLOCKS: BlockTable<Element> = {
  text: ({ text }) => element('p', {}, ...textView(text)),
  notice: ({ text }) => element('p', { class: 'notice' }, ...textView(text)),
  fields: ({ fields }) => fieldsView(fields),
  list: ({ items, start }) =>
    start === undefined
      ? element('ul', {}, ...items.map(itemView))
      : element('ol', { start: String(start) }, ...items.map(itemView)),
  movie: cardView,
  chart: chartView,
  file: ({ name, type, base64 }) =>
    element(
      'p',
      {},
      element('a', { href: `data:${type};base64,${base64}`, download: name }, `📎 ${name}`),
    ),
  poll: (block) =>
    element('div', {}, ...pollAsList(block).map((part) => renderBlock(BLOCKS, part))),
};

const itemView = ({ text, detail }: ListItem): Element =>
  element(
    'li',
    {},
    ...textView(text),
    ...(detail ? [element('span', { class: 'detail' }, ...textView(detail))] : []),
  );

const fieldsView = (fields: readonly Field[]): Element =>
  element(
    'dl',
    {},
    ...fields.map(({ name, value }) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, ...textView(value))),
    ),
  );

function cardView(card: MovieCard): Element {
  const { title, subtitle, tagline, synopsis, posterUrl, score, fields } = card;
  return element(
    'section',
    { class: 'card' },
    ...(posterUrl ? [posterView(posterUrl)] : []),
    element(
      'div',
      { class: 'card-body' },
      element('h2', {}, title),
      ...(subtitle ? [element('p', { class: 'subtitle' }, subtitle)] : []),
      ...(score ? [scoreView(score)] : []),
      ...(tagline ? [element('p', { class: 'tagline' }, `«${tagline}»`)] : []),
      ...(synopsis ? [element('p', { class: 'synopsis' }, synopsis)] : []),
      fieldsView(fields),
    ),
  );
}

// The title stands beside it: to a screen reader the poster would only repeat it.
const posterView = (url: string): Element =>
  element('img', {
    class: 'poster',
    src: posterOfWidth(url, 185),
    srcset: `${posterOfWidth(url, 185)}, ${posterOfWidth(url, 342)} 2x`,
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
    width: '120',
    height: '180',
  });

/** From which of TMDB's scores on a film is good, and from which fair. */
const GOOD = 7;
const FAIR = 5;

// A picture of what the field beside it says in figures.
const scoreView = (score: number): Element =>
  element('meter', {
    class: score >= GOOD ? 'good' : score >= FAIR ? 'fair' : 'poor',
    min: '0',
    max: '10',
    value: String(score),
    'aria-hidden': 'true',
  });

const textView = (text: Text): Child[] => text.map(runView);

function runView(run: Run): Child {
  if (typeof run === 'string') return run;
  switch (run.style) {
    case 'bold':
      return element('strong', {}, run.text);
    case 'italic':
      return element('em', {}, run.text);
    case 'link':
      return linkView(run.text, run.url);
  }
}
