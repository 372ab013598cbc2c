import type { PlaceKey } from '../../../core/turn.ts';
import type { Opinion, PastNight } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import { findPlace } from '../place-rows.ts';
import { meanOf } from '../viewing.ts';
import { readNight } from './night-rows.ts';

/** A film that one person rated would tell what that person thinks. */
const RATINGS_LEAST = 2;

/** Nights with what their places counted of the film that won. */
const counted = ({ db }: Tables) =>
  db
    .selectFrom('nights as n')
    .innerJoin('nominations as w', 'w.id', 'n.winner_id')
    .leftJoin('place_films as f', (join) =>
      join.onRef('f.place_id', '=', 'n.place_id').onRef('f.film_id', '=', 'w.film_id'),
    )
    .select(['n.id', 'f.rated', 'f.sum']);

interface Counted {
  readonly rated: number | null;
  readonly sum: number | null;
}

function opinionOf({ rated, sum }: Counted): Opinion {
  const ratings = rated ?? 0;
  return { ratings, mean: ratings >= RATINGS_LEAST ? meanOf(sum ?? 0, ratings) : null };
}

/** What a night's place thinks of the film that won. */
export async function opinionOn(tables: Tables, id: number): Promise<Opinion> {
  const row = await counted(tables).where('n.id', '=', id).executeTakeFirst();
  return opinionOf(row ?? { rated: null, sum: null });
}

/** The nights of a place that were decided and have begun, the newest first. */
export async function pastNights(
  tables: Tables,
  key: PlaceKey,
  now: number,
  limit: number,
): Promise<readonly PastNight[]> {
  const place = await findPlace(tables, key);
  if (!place) return [];
  const rows = await counted(tables)
    .where('n.place_id', '=', place.id)
    .where('n.state', '=', 'decided')
    .where('n.at', '<=', now)
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute();
  const past: PastNight[] = [];
  for (const row of rows) {
    const night = await readNight(tables, row.id);
    if (night) past.push({ night, ...opinionOf(row) });
  }
  return past;
}
