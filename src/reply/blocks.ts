import type { ActionTarget } from './actions.ts';
import type { Chart } from './chart.ts';

/** A piece of text. Never markdown or HTML: each platform escapes and marks it up once, in its renderer. */
export type Run =
  | string
  | { readonly style: 'bold' | 'italic'; readonly text: string }
  | { readonly style: 'link'; readonly text: string; readonly url: string };

export type Text = readonly Run[];

export interface Field {
  readonly name: string;
  readonly value: Text;
}

export interface ListItem {
  readonly text: Text;
  readonly detail?: Text;
  /** The film that it is, by its TMDB id, where the list is of films: so that it can be marked for whoever asks. */
  readonly film?: number;
}

/** A paragraph. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: Text;
}

/** A remark set apart: a warning about a figure, a caveat. */
export interface NoticeBlock {
  readonly kind: 'notice';
  readonly text: Text;
}

export interface FieldsBlock {
  readonly kind: 'fields';
  readonly fields: readonly Field[];
}

/** Items, numbered from `start` where there is one. */
export interface ListBlock {
  readonly kind: 'list';
  readonly start?: number;
  readonly items: readonly ListItem[];
}

/** A film as a card. `score` is TMDB's 0–10 mean; platforms may colour by it. */
export interface MovieCard {
  readonly kind: 'movie';
  readonly title: string;
  readonly subtitle?: string;
  readonly tagline?: string;
  readonly synopsis?: string;
  readonly posterUrl?: string;
  readonly score?: number;
  readonly fields: readonly Field[];
}

/** A chart: a picture where there are pictures, bars of characters where there are none. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: Chart;
  /** What it shows, for those who can't see it. */
  readonly alt: string;
  /** What gives an answer with the same chart: a platform that loads pictures from an address names it by this. */
  readonly source: ActionTarget;
  /** For where it is text: what is said of a logarithmic scale, and of the lines that are left out. */
  readonly scaleNote?: string;
  readonly restNote?: string;
}

/** A file to take away. */
export interface FileBlock {
  readonly kind: 'file';
  readonly name: string;
  /** An IANA media type. */
  readonly type: string;
  /** Its bytes. An answer is plain data, which bytes are not. */
  readonly base64: string;
}

/** A vote that everybody in the place takes part in: native where the platform has polls, else its simpler form. */
export interface PollBlock {
  readonly kind: 'poll';
  /** Names this vote to whoever counts it (up to 32 characters); platforms pass it back once, when the poll is open. */
  readonly key: string;
  readonly question: string;
  /** From 2 to 10. A target is what pressing the answer does where the poll isn't native. */
  readonly answers: readonly { readonly label: string; readonly target: ActionTarget }[];
  /** ISO time at which it closes; platforms that close polls themselves are given it. */
  readonly closesAt: string;
}

export type Block =
  | TextBlock
  | NoticeBlock
  | FieldsBlock
  | ListBlock
  | MovieCard
  | ChartBlock
  | FileBlock
  | PollBlock;

/** Something made of each kind of block: a block without its row is a compile error in every renderer. */
export type BlockTable<T, Extra extends readonly unknown[] = []> = {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, ...extra: Extra) => T;
};

/** What a table makes of a block. */
export function renderBlock<T, Extra extends readonly unknown[]>(
  table: BlockTable<T, Extra>,
  block: Block,
  ...extra: Extra
): T {
  // The row of a block's own kind takes that block; the type checker can't follow an index by a union.
  const row = table[block.kind] as (block: Block, ...extra: Extra) => T;
  return row(block, ...extra);
}

export const bold = (text: string): Run => ({ style: 'bold', text });
export const italic = (text: string): Run => ({ style: 'italic', text });
export const link = (text: string, url: string): Run => ({ style: 'link', text, url });

export const text = (...runs: Run[]): TextBlock => ({ kind: 'text', text: runs });
export const notice = (...runs: Run[]): NoticeBlock => ({ kind: 'notice', text: runs });
