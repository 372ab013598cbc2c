import { PAGE } from '../../../wording/web.ts';
import { type Element, element } from './element.ts';

/** The addresses of what a page loads. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
}

/** A whole page around its body. */
export const documentView = (
  title: string,
  { style, script, icon }: PageAssets,
  ...body: readonly Element[]
): Element =>
  element(
    'html',
    { lang: 'es' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', {
        name: 'viewport',
        content: 'width=device-width, initial-scale=1, interactive-widget=resizes-content',
      }),
      element('meta', { name: 'color-scheme', content: 'dark light' }),
      element('meta', { name: 'description', content: PAGE.description }),
      element('title', {}, title),
      element('link', { rel: 'icon', type: 'image/svg+xml', href: icon }),
      element('link', { rel: 'stylesheet', href: style }),
      element('script', { src: script, type: 'module' }),
    ),
    element('body', {}, ...body),
  );

/** The band at the top, with the way to the other page. */
export const headerView = (icon: string, ...navigation: readonly Element[]): Element =>
  element(
    'header',
    {},
    element(
      'a',
      { href: '/', class: 'brand' },
      element('img', { src: icon, alt: '', width: '40', height: '40' }),
      element(
        'span',
        {},
        element('strong', {}, 'Butaca'),
        element('span', { class: 'tagline' }, PAGE.tagline),
      ),
    ),
    element('nav', {}, ...navigation),
  );
