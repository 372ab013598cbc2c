import type { PlaceKey } from '../../core/turn.ts';
import type { Tables } from '../store/engine.ts';

interface PlaceRow {
  readonly id: number;
  readonly left_at: number | null;
}

const placeBy = ({ db }: Tables, key: PlaceKey) =>
  db.selectFrom('places').select(['id', 'left_at']).where('key', '=', key);

export const findPlace = (tables: Tables, key: PlaceKey): Promise<PlaceRow | undefined> =>
  placeBy(tables, key).executeTakeFirst();

/** A place whose lists this transaction changes: nobody else does until it ends. */
export const takeKnownPlace = (tables: Tables, key: PlaceKey): Promise<PlaceRow | undefined> =>
  placeBy(tables, key)
    .$if(tables.engine === 'postgres', (query) => query.forNoKeyUpdate())
    .executeTakeFirst();

/** The same, made where it isn't known. */
export async function takePlace(tables: Tables, key: PlaceKey): Promise<PlaceRow> {
  return (
    (await takeKnownPlace(tables, key)) ??
    (await tables.db
      .insertInto('places')
      .values({ key })
      .returning(['id', 'left_at'])
      .executeTakeFirstOrThrow())
  );
}
