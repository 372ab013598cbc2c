import { sql } from 'kysely';
import type { PlaceKey } from '../../../core/turn.ts';
import type { Night } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import { findPlace } from '../place-rows.ts';

/** How long a night that was decided is the one that is spoken of. */
export const SPOKEN_OF_MS = 18 * 60 * 60 * 1000;

/** The newest night of a place that isn't over since then. */
export async function currentNightId(
  tables: Tables,
  key: PlaceKey,
  since: number,
): Promise<Night['id'] | undefined> {
  const place = await findPlace(tables, key);
  if (!place) return undefined;
  const night = await tables.db
    .selectFrom('nights')
    .select('id')
    .where('place_id', '=', place.id)
    .where('state', '<>', 'cancelled')
    .where(sql<boolean>`(state <> 'decided' or at > ${since})`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return night?.id;
}
