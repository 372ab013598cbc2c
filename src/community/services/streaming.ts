import type { Tables } from '../store/engine.ts';
import type { Streaming, StreamingOwner, StreamingSettings } from '../streaming.ts';
import type { ServiceContext } from './context.ts';
import { findPerson, takePerson } from './person-rows.ts';
import { findPlace, takePlace } from './place-rows.ts';

export const createStreaming = ({ store, now }: ServiceContext): Streaming => ({
  of: (owner) =>
    store.read(async (tables) => {
      const id = await idOf(tables, owner);
      return id === undefined ? undefined : streamingOf(tables, owner, id);
    }),

  change: (owner, { region, services }) =>
    store.write(async (tables) => {
      const values = { region: region ?? null, services: services.join() };
      if ('place' in owner) {
        const { id } = await takePlace(tables, owner.place);
        await tables.db
          .insertInto('place_streaming')
          .values({ place_id: id, ...values })
          .onConflict((conflict) => conflict.column('place_id').doUpdateSet(values))
          .execute();
        return;
      }
      const { id } = await takePerson(tables, owner.person, now());
      await tables.db
        .insertInto('person_streaming')
        .values({ person_id: id, ...values })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
        .execute();
    }),

  forget: (owner) =>
    store.write(async (tables) => {
      const id = await idOf(tables, owner);
      if (id === undefined) return false;
      const gone =
        'place' in owner
          ? await tables.db
              .deleteFrom('place_streaming')
              .where('place_id', '=', id)
              .returning('place_id as id')
              .execute()
          : await tables.db
              .deleteFrom('person_streaming')
              .where('person_id', '=', id)
              .returning('person_id as id')
              .execute();
      return gone.length > 0;
    }),
});

const idOf = async (tables: Tables, owner: StreamingOwner): Promise<number | undefined> =>
  'place' in owner
    ? (await findPlace(tables, owner.place))?.id
    : (await findPerson(tables, owner.person))?.id;

async function streamingOf(
  tables: Tables,
  owner: StreamingOwner,
  id: number,
): Promise<StreamingSettings | undefined> {
  const { db } = tables;
  const row =
    'place' in owner
      ? await db
          .selectFrom('place_streaming')
          .select(['region', 'services'])
          .where('place_id', '=', id)
          .executeTakeFirst()
      : await personRow(tables, id);
  return row && settingsIn(row);
}

const personRow = ({ db }: Tables, person: number) =>
  db
    .selectFrom('person_streaming')
    .select(['region', 'services'])
    .where('person_id', '=', person)
    .executeTakeFirst();

/** What a person named as theirs. */
export async function personStreaming(
  tables: Tables,
  person: number,
): Promise<StreamingSettings | undefined> {
  const row = await personRow(tables, person);
  return row && settingsIn(row);
}

const settingsIn = ({
  region,
  services,
}: {
  readonly region: string | null;
  readonly services: string;
}): StreamingSettings => ({
  region: region ?? undefined,
  services: services === '' ? [] : services.split(',').map(Number),
});
