import { attributesOf, type Child, type Element } from './element.ts';

/** Elements without content and without an end: https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** An element as HTML, every text and attribute escaped. */
export function toHtml(child: Child): string {
  if (typeof child === 'string') return escapeText(child);
  const attributes = attributesOf(child).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  const start = `<${child.tag}${attributes.join('')}>`;
  return VOID.has(child.tag)
    ? start
    : `${start}${child.children.map(toHtml).join('')}</${child.tag}>`;
}

export const toDocument = (html: Element): string => `<!doctype html>${toHtml(html)}`;
