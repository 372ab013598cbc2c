import { z } from 'zod';
import type { FilmRow } from '../film-row.ts';
import { dateIn, imdbIn, ratingIn, yearIn } from '../values.ts';
import { isWatchlist } from './format.ts';

const Named = z.object({
  title: z.string().nullish(),
  year: z.number().nullish(),
  ids: z.object({ tmdb: z.number().nullish(), imdb: z.string().nullish() }).partial().optional(),
});
const When = z.string().nullish();
const Item = z.object({
  rating: z.number().nullish(),
  rated_at: When,
  last_watched_at: When,
  watched_at: When,
  listed_at: When,
  movie: Named.optional(),
  show: Named.optional(),
});
const Items = z.array(Item);
type Item = z.infer<typeof Item>;

const isTold = ({ rated_at, last_watched_at, watched_at, listed_at, movie, show }: Item): boolean =>
  Boolean((movie || show) && (rated_at || last_watched_at || watched_at || listed_at));

/**
 * A file of Trakt's export: ratings, what was watched and when, the watchlist. Other lists are nobody's wishes.
 * @param whole whether it is all that was sent, so that it is a watchlist whatever its name
 * @returns undefined for what is no such file
 */
export function readTrakt(json: unknown, path: string, whole: boolean): FilmRow[] | undefined {
  const items = Items.safeParse(json).data;
  if (!items || items.length === 0 || !items.every(isTold)) return undefined;
  return items.flatMap((item, index): FilmRow[] => {
    const { rated_at, last_watched_at, watched_at, listed_at, rating } = item;
    const seen = rated_at || last_watched_at || watched_at;
    if (!seen && !whole && !isWatchlist(path)) return [];
    const { title, year, ids } = item.movie ?? item.show ?? {};
    return [
      {
        line: index + 1,
        title: title ?? '',
        year: yearIn(String(year ?? '')),
        tmdb: ids?.tmdb ?? undefined,
        imdb: imdbIn(ids?.imdb ?? ''),
        rating: ratingIn(String(rating ?? ''), 1, index + 1),
        at: dateIn(seen || listed_at || ''),
        wanted: !seen,
        series: item.movie === undefined,
      },
    ];
  });
}
