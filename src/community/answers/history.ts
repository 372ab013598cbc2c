import type { PersonKey } from '../../core/turn.ts';
import type { History } from '../../recommender/personal/history.ts';
import type { Community } from '../community.ts';

/** What somebody told of their taste. */
export async function historyOf(
  person: PersonKey,
  { ratings, seen, watchlists }: Community,
): Promise<History> {
  const [rated, all, wanted] = await Promise.all([
    ratings.of(person),
    seen.all(person),
    watchlists.of(person),
  ]);
  return {
    ratings: new Map(rated.ratings.map(({ film, rating }) => [film, rating])),
    seen: all,
    wanted: new Set(wanted.films.map(({ film }) => film)),
  };
}
