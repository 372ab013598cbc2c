import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { StoreLocation } from '../../src/community/open.ts';
import type { EngineName } from '../../src/community/store/engine.ts';
import { migrate } from '../../src/community/store/migrate.ts';
import { MIGRATIONS } from '../../src/community/store/migrations/all.ts';
import { ANA, CLUB, LEO, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';
import { onEngine, wrongFigures } from '../support/community/whole-store.ts';

const to = (location: StoreLocation, step: number): Promise<void> =>
  onEngine(location, ({ writer, name }) => migrate(writer, name, MIGRATIONS.slice(0, step)));

/** What a bot of each step could have written. */
const WRITTEN: readonly string[] = [
  '',
  `insert into persons (since) values (1000), (2000);
   insert into identities (key, person_id, platform, name)
     values ('${ANA}', 1, 'discord', 'Ana'), ('${LEO}', 2, 'discord', null);
   insert into places (key) values ('${CLUB}');
   insert into members (place_id, person_id, since) values (1, 1, 1000), (1, 2, 2000);
   update persons set in_groups = 0 where id = 2`,
  `insert into viewings (person_id, film_id, rating, at)
     values (1, ${VOLVER}, 85, 3000), (1, 2, null, 3000), (2, ${VOLVER}, 10, 3000);
   insert into wishes (person_id, film_id, at) values (1, 3, 4000)`,
  `insert into lists (place_id, key, name) values (1, 'terror', 'Terror');
   insert into list_films (list_id, film_id, at, added_by) values (1, 4, 5000, 1)`,
  '',
  '',
  '',
  '',
];

/** Every table with its columns and keys, as the engine tells them. */
const schemaOf = (location: StoreLocation): Promise<unknown> =>
  onEngine(location, async ({ reader, name }) => (await SCHEMAS[name].execute(reader)).rows);

const SCHEMAS: Readonly<Record<EngineName, ReturnType<typeof sql>>> = {
  sqlite: sql`select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by name`,
  postgres: sql`
    select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
    where table_schema = 'public'
    union all
    select c.conrelid::regclass::text, conname, pg_get_constraintdef(c.oid), '', null
    from pg_constraint c where c.connamespace = 'public'::regnamespace
    order by 1, 2`,
};

describe.each(ENGINES)('the schema on $name', ({ location }) => {
  test.each(MIGRATIONS.map((_, i) => i))(
    'from step %i comes to that of today, with what was there',
    async (step) => {
      const [old, fresh] = [await location(), await location()];
      for (let done = 1; done <= step; done++) {
        await to(old, done);
        for (const statement of (WRITTEN[done] ?? '').split(';')) {
          if (statement.trim() === '') continue;
          await onEngine(old, ({ writer }) => sql.raw(statement).execute(writer));
        }
      }
      const community = testCommunity(old);
      await community.ratings.rate(LEO, 9, 5);
      await testCommunity(fresh).places.purge();
      expect(await schemaOf(old)).toEqual(await schemaOf(fresh));
      expect(await wrongFigures(old)).toEqual([]);
      if (step < 2) return;
      expect(await community.ratings.of(ANA)).toMatchObject({ total: 1, mean: 8.5 });
      expect(await community.watchlists.of(ANA)).toMatchObject({ total: 1 });
      expect(await community.group.summary(CLUB)).toMatchObject({
        people: 1,
        films: 2,
        ratings: 1,
      });
      if (step < 3) return;
      expect(await community.lists.show(CLUB, 'terror')).toMatchObject({
        films: [{ film: 4, by: { name: 'Ana' } }],
      });
    },
  );

  test('a step that fails leaves nothing of itself', async () => {
    const at = await location();
    await to(at, 2);
    const before = await schemaOf(at);
    const broken = {
      name: '0003-broken',
      async up(db: Parameters<typeof migrate>[0]) {
        await sql`create table half (id integer)`.execute(db);
        await sql`create table broken (`.execute(db);
      },
    };
    await expect(
      onEngine(at, ({ writer, name }) =>
        migrate(writer, name, [...MIGRATIONS.slice(0, 2), broken]),
      ),
    ).rejects.toThrow();
    expect(await schemaOf(at)).toEqual(before);
    await testCommunity(at).ratings.rate(ANA, VOLVER, 8);
  });

  test('that of a newer bot is left alone', async () => {
    const at = await location();
    await to(at, MIGRATIONS.length);
    await onEngine(at, ({ writer }) =>
      sql`insert into schema_steps (name) values ('9999-tomorrow')`.execute(writer),
    );
    const { ratings, logged } = testCommunity(at);
    await expect(ratings.rate(ANA, VOLVER, 8)).rejects.toMatchObject({
      mistake: { kind: 'communityAway' },
    });
    expect(logged).toEqual(['community store is away {"code":"NewerSchemaError"}']);
  });

  test('processes that start at once make it once', async () => {
    const at = await location();
    const communities = Array.from({ length: 4 }, () => testCommunity(at));
    await Promise.all(communities.map(({ ratings }, i) => ratings.rate(ANA, i + 1, 7)));
    expect(await testCommunity(at).ratings.of(ANA)).toMatchObject({ total: 4 });
  });
});
