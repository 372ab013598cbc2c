/**
 * A piece of the page as plain data. The server writes it as HTML and the browser makes nodes of it, so that
 * an answer has one renderer, and no text ever becomes markup.
 */
export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

export type Child = Element | string;

/** `true` is an attribute without a value; `undefined` and `false` leave it out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export const element = (
  tag: string,
  attributes: Attributes,
  ...children: readonly Child[]
): Element => ({ tag, attributes, children });

/** The attributes of an element that are there, as text. */
export const attributesOf = ({ attributes }: Element): [string, string][] =>
  Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === false ? [] : [[name, value === true ? '' : value]],
  );
