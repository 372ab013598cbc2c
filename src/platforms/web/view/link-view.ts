import { type Child, element } from './element.ts';

/** Only web addresses become links: `javascript:` and the like stay text. */
export const linkView = (text: string, url: string): Child =>
  /^https?:\/\//i.test(url) ? element('a', { href: url, rel: 'noopener noreferrer' }, text) : text;
