import type { MovieRef } from '../../core/option.ts';
import type { Finder } from '../../finder/finder.ts';
import type { Thread } from './thread.ts';

/** The films that have a title of the one that is being spoken of, itself among them, the oldest first. */
export function namesakesOf({ movie, others }: Thread, finder: Finder): readonly MovieRef[] {
  const film = movie === undefined ? undefined : finder.movieById(movie);
  if (!film) return [];
  const titles = [film.title, ...(film.titleEs ? [film.titleEs] : [])];
  const found = [
    film,
    ...others.flatMap(({ id }) => finder.movieById(id) ?? []),
    ...titles.flatMap((title) => finder.moviesTitled(title)),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()].sort((a, b) => a.year - b.year);
}
