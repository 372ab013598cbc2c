import type { PlaceKey } from '../../../core/turn.ts';
import type { PastNight } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import { findPlace } from '../place-rows.ts';
import { meanOf } from '../viewing.ts';
import { readNight } from './rows.ts';

/** A film that one person rated would tell what that person thinks. */
const RATINGS_LEAST = 2;

/** The nights of a place that were decided and have begun, the newest first. */
export async function pastNights(
  tables: Tables,
  key: PlaceKey,
  now: number,
  limit: number,
): Promise<readonly PastNight[]> {
  const { db } = tables;
  const place = await findPlace(tables, key);
  if (!place) return [];
  const rows = await db
    .selectFrom('nights as n')
    .innerJoin('nominations as w', 'w.id', 'n.winner_id')
    .leftJoin('place_films as f', (join) =>
      join.onRef('f.place_id', '=', 'n.place_id').onRef('f.film_id', '=', 'w.film_id'),
    )
    .select(['n.id', 'f.rated', 'f.sum'])
    .where('n.place_id', '=', place.id)
    .where('n.state', '=', 'decided')
    .where('n.at', '<=', now)
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute();
  const past: PastNight[] = [];
  for (const { id, rated, sum } of rows) {
    const night = await readNight(tables, id);
    const ratings = rated ?? 0;
    const mean = ratings >= RATINGS_LEAST ? meanOf(sum ?? 0, ratings) : null;
    if (night) past.push({ night, ratings, mean });
  }
  return past;
}
