import Fuse from 'fuse.js';

/** A title with its film. */
export interface Titled {
  readonly id: number;
  readonly title: string;
}

/** Plain Fuse.js over all titles at once, as a program without an index of its own would use it. */
export function fuseBaseline(titles: readonly Titled[]): (text: string) => readonly number[] {
  const fuse = new Fuse(titles, {
    keys: ['title'],
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.4,
  });
  return (text) => {
    const ids = fuse.search(text, { limit: 20 }).map(({ item }) => item.id);
    return [...new Set(ids)].slice(0, 5);
  };
}
