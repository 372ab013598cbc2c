import type { Chart } from './chart.ts';
import type { UserErrorCode } from '../core/errors.ts';
import type { ActionTarget, Target } from '../core/target.ts';

/** Anything that JSON can hold: the public part of an answer. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

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
}

export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly ListItem[] }
  | { readonly kind: 'notice'; readonly text: Text }
  | MovieCard
  | ChartBlock;

export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly target: Target;
}

export type Action =
  | { readonly kind: 'button'; readonly label: string; readonly target: Target }
  | { readonly kind: 'menu'; readonly placeholder: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A mistake in the public JSON. */
export interface ErrorInfo {
  readonly codigo: UserErrorCode | 'error_interno';
  readonly mensaje: string;
  readonly sugerencias: readonly string[];
}

/** An answer: plain data for programs (`data`), blocks for people, and what they can press next. */
export interface Reply {
  readonly data: Json;
  readonly blocks: readonly Block[];
  readonly actions?: readonly Action[];
  readonly error?: ErrorInfo;
}

export const bold = (text: string): Run => ({ style: 'bold', text });
export const italic = (text: string): Run => ({ style: 'italic', text });
export const link = (text: string, url: string): Run => ({ style: 'link', text, url });

/** A paragraph. */
export const text = (...runs: Run[]): Block => ({ kind: 'text', text: runs });
/** A remark set apart: a warning about a figure, a caveat. */
export const notice = (...runs: Run[]): Block => ({ kind: 'notice', text: runs });

/** The button under an answer that has a chart to show. */
export const chartButton = (command: string, ...params: string[]): Action =>
  actionButton('Gráfico', command, CHART_ACTION, ...params);

/** The action of a command that gives its answer with the chart. */
export const CHART_ACTION = 'grafico';

/** A button that runs a command; `args` are the raw values of its options, in their order. */
export const runButton = (label: string, command: string, ...args: string[]): Action => ({
  kind: 'button',
  label,
  target: { command, args },
});

/** A button that calls one of a command's own actions, which changes the message it hangs on. */
export const actionButton = (
  label: string,
  command: string,
  action: string,
  ...params: string[]
): Action => ({ kind: 'button', label, target: { command, action, params } });
