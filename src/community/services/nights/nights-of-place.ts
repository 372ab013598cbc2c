import type { Tables } from '../../store/engine.ts';

/** The bot is out of a place: what was to come there doesn't. What was decided stays told. */
export async function cancelNights({ db }: Tables, place: number): Promise<void> {
  const there = db.selectFrom('nights').select('id').where('place_id', '=', place);
  await db.deleteFrom('jobs').where('night_id', 'in', there).execute();
  await db
    .updateTable('nights')
    .set({ state: 'cancelled' })
    .where('place_id', '=', place)
    .where('state', '<>', 'decided')
    .execute();
}

/** A place goes on as another, or under another key: rooms within it are told apart anew. */
export async function moveNights({ db }: Tables, from: number, to: number): Promise<void> {
  await db
    .updateTable('nights')
    .set({ place_id: to, channel: null })
    .where('place_id', '=', from)
    .execute();
}
