import type { PersonKey } from '../../../core/turn.ts';
import type { Vetoed } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import { takePerson } from '../person-rows.ts';
import type { NightRow } from './night-rows.ts';

/** A film that somebody vetoed is neither voted on nor counted, whatever is asked next; it only stays in the night's list. */
export const standingFilms = ({ db }: Tables, night: Pick<NightRow, 'id'>) =>
  db.selectFrom('nominations as n').where('n.night_id', '=', night.id).where('n.vetoed', '=', 0);

/** Takes a film out of the vote; each person may take one, while films are proposed. Who did is kept of nobody's film. */
export async function veto(
  tables: Tables,
  night: NightRow,
  nomination: number,
  by: PersonKey,
  now: number,
): Promise<Vetoed> {
  if (night.state !== 'proposing') return 'closed';
  const person = await takePerson(tables, by, now);
  const film = await standingFilms(tables, night)
    .select('n.id')
    .where('n.id', '=', nomination)
    .executeTakeFirst();
  if (!film) return 'already';
  const used = await tables.db
    .insertInto('vetoes')
    .values({ night_id: night.id, person_id: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('night_id')
    .execute();
  if (used.length === 0) return 'used';
  await tables.db
    .updateTable('nominations')
    .set({ vetoed: 1 })
    .where('id', '=', nomination)
    .execute();
  return 'vetoed';
}
