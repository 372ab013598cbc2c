import { expect, it } from 'vitest';
import { element } from '../../../src/platforms/web/view/element.ts';
import { toHtml } from '../../../src/platforms/web/view/html.ts';

it.each(['hr', 'br', 'wbr', 'source', 'img'])('<%s> has no end', (tag) => {
  expect(toHtml(element(tag, { id: 'a' }))).toBe(`<${tag} id="a">`);
});

it.each(['p', 'script', 'textarea', 'iframe'])('<%s> has one, even with nothing in it', (tag) => {
  expect(toHtml(element(tag, {}))).toBe(`<${tag}></${tag}>`);
});
