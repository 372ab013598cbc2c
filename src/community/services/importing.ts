import type { PersonKey } from '../../core/turn.ts';
import type { Importing, ImportPreview } from '../importing.ts';
import type { Tables } from '../store/engine.ts';
import type { ServiceContext } from './context.ts';
import { inSteps } from './in-steps.ts';
import { changeBy, filmsOf, type Pending, type PendingWish, pendingOf } from './pending-import.ts';
import { findPerson, type PersonRow, takeKnownPerson, takePerson } from './person-rows.ts';
import type { ViewingChange } from './viewing.ts';
import { viewingsAmong, writeViewings } from './viewing-rows.ts';
import { addWishes, wishesAmong } from './wish-rows.ts';

/** How long an import waits for its button. */
const WAITS_MS = 60 * 60 * 1000;
/** 16 characters of base64. */
const ID_BYTES = 12;

export function createImporting({ store, now, randomBytes }: ServiceContext): Importing {
  async function keepAside(key: PersonKey, id: string, pending: Pending): Promise<ImportPreview> {
    const row = { id, films: JSON.stringify(pending), until: now() + WAITS_MS };
    await store.write(async (tables) => {
      const { id: person_id } = await takePerson(tables, key, now());
      await tables.db
        .insertInto('pending_imports')
        .values({ person_id, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute();
    });
    return previewOf(key, id, pending);
  }

  async function previewOf(key: PersonKey, id: string, pending: Pending): Promise<ImportPreview> {
    const changed = await store.read(async (tables) =>
      changedBy(tables, await findPerson(tables, key), pending, now()),
    );
    const films = filmsOf(pending).size;
    return { id, films, already: films - changed, note: pending.note };
  }

  const find = (key: PersonKey, id: string): Promise<Pending | undefined> =>
    store.read(async (tables) => {
      const person = await findPerson(tables, key);
      return person && pendingImport(tables, person, id, now());
    });

  return {
    prepare: (key, films, note = '') =>
      keepAside(
        key,
        Buffer.from(randomBytes(ID_BYTES)).toString('base64url'),
        pendingOf(films, note, now()),
      ),

    async pending(key, id) {
      const pending = await find(key, id);
      return pending && previewOf(key, id, pending);
    },

    async include(key, id, films, note) {
      const pending = await find(key, id);
      return pending && keepAside(key, id, pendingOf(films, note, now(), pending));
    },

    apply: (key, id) =>
      store.write(async (tables) => {
        const person = await takeKnownPerson(tables, key);
        const pending = person && (await pendingImport(tables, person, id, now()));
        if (!pending) return undefined;
        await tables.db.deleteFrom('pending_imports').where('person_id', '=', person.id).execute();
        const changed = new Set<number>();
        const result = { seen: 0, rated: 0, wanted: 0 };
        await eachChange(tables, person, pending, now(), async (changes) => {
          await writeViewings(tables, person, changes);
          for (const { film, before, after } of changes) {
            changed.add(film);
            if (!before) result.seen++;
            if (typeof after?.rating === 'number') result.rated++;
          }
        });
        await eachNewWish(tables, person, pending, async (wishes) => {
          const dated = wishes.map(([film, at]) => ({ film, at: at ?? now() }));
          result.wanted += await addWishes(tables, person.id, dated);
          for (const [film] of wishes) changed.add(film);
        });
        return { ...result, already: filmsOf(pending).size - changed.size };
      }),
  };
}

async function pendingImport(
  { db }: Tables,
  person: PersonRow,
  id: string,
  now: number,
): Promise<Pending | undefined> {
  const row = await db
    .selectFrom('pending_imports')
    .select('films')
    .where('person_id', '=', person.id)
    .where('id', '=', id)
    .where('until', '>', now)
    .executeTakeFirst();
  return row && (JSON.parse(row.films) as Pending);
}

/** How many films an import would change. */
async function changedBy(
  tables: Tables,
  person: PersonRow | undefined,
  pending: Pending,
  now: number,
): Promise<number> {
  if (!person) return filmsOf(pending).size;
  const changed = new Set<number>();
  const note = async (films: readonly number[]): Promise<void> => {
    for (const film of films) changed.add(film);
  };
  await eachChange(tables, person, pending, now, (changes) =>
    note(changes.map(({ film }) => film)),
  );
  await eachNewWish(tables, person, pending, (wishes) => note(wishes.map(([film]) => film)));
  return changed.size;
}

/** What becomes of a person's viewings by an import, some at a time. */
const eachChange = (
  tables: Tables,
  person: PersonRow,
  { seen }: Pending,
  now: number,
  work: (changes: readonly ViewingChange[]) => Promise<void>,
): Promise<void> =>
  inSteps(seen, async (step) => {
    const films = step.map(([film]) => film);
    const there = new Map(
      (await viewingsAmong(tables, person.id, films)).map((viewing) => [viewing.film, viewing]),
    );
    await work(step.flatMap((given) => changeBy(given, there.get(given[0]), now) ?? []));
  });

/** Wishes that a person hasn't yet, some at a time. */
const eachNewWish = (
  tables: Tables,
  person: PersonRow,
  { wanted }: Pending,
  work: (wishes: readonly PendingWish[]) => Promise<void>,
): Promise<void> =>
  inSteps(wanted, async (step) => {
    const films = step.map(([film]) => film);
    const there = await wishesAmong(tables, person.id, films);
    await work(step.filter(([film]) => !there.has(film)));
  });
