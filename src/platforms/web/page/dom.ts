import { attributesOf, type Child } from '../view/element.ts';

/** A piece of the page as nodes; texts stay texts. */
export function toDom(child: Child): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const node = document.createElement(child.tag);
  for (const [name, value] of attributesOf(child)) node.setAttribute(name, value);
  node.append(...child.children.map(toDom));
  return node;
}

/**
 * The element that the server's page has under that id.
 * @throws Error when the page and its script don't belong together
 */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}`);
  return found;
}

/** TMDB's pictures may be out of reach; a card without one is whole. */
export function hideBrokenPictures(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLImageElement) target.remove();
    },
    // Errors of pictures don't bubble.
    { capture: true },
  );
}
