import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonKey, PlaceKey } from '../../src/core/turn.ts';
import { type TestCommunity, testCommunity } from '../support/community/community.ts';
import { ENGINES, SQLITE, type TestEngine } from '../support/community/engines.ts';
import { wrongFigures } from '../support/community/whole-store.ts';

const person = fc.constantFrom<PersonKey>('discord:1', 'discord:2', 'telegram:1', 'telegram:2');
const place = fc.constantFrom<PlaceKey>('discord:a', 'discord:b', 'telegram:c');
const film = fc.integer({ min: 1, max: 6 });
const rating = fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10);

type Deed = (community: TestCommunity) => Promise<unknown>;

/** Whatever people do. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(person, film, rating).map(
    (args): Deed =>
      ({ ratings }) =>
        ratings.rate(...args),
  ),
  fc.tuple(person, film).map(
    (args): Deed =>
      ({ ratings }) =>
        ratings.unrate(...args),
  ),
  fc.tuple(person, film).map(
    (args): Deed =>
      ({ seen }) =>
        seen.mark(...args),
  ),
  fc.tuple(person, film).map(
    (args): Deed =>
      ({ seen }) =>
        seen.unmark(...args),
  ),
  fc.tuple(person, film).map(
    (args): Deed =>
      ({ watchlists }) =>
        watchlists.add(...args),
  ),
  fc.tuple(person, place).map(
    ([person, place]): Deed =>
      ({ people }) =>
        people.meet({ person, place }),
  ),
  fc.tuple(person, fc.boolean()).map(
    ([person, inGroups]): Deed =>
      ({ privacy }) =>
        privacy.change(person, { inGroups }),
  ),
  person.map(
    (person): Deed =>
      ({ privacy }) =>
        privacy.forget(person),
  ),
  fc.tuple(person, person).map(
    ([host, guest]): Deed =>
      async ({ linking }) =>
        linking.use(guest, (await linking.open(host)).code),
  ),
  fc.tuple(person, fc.array(fc.record({ film, rating }), { maxLength: 5 })).map(
    ([person, seen]): Deed =>
      async ({ importing }) =>
        importing.apply(person, (await importing.prepare(person, { seen, wanted: [] })).id),
  ),
);

/** What a community over a new store tells of all that is done to it. */
async function toldOn({ location }: TestEngine, deeds: readonly Deed[]): Promise<string[]> {
  const at = await location();
  const community = testCommunity(at);
  const told: string[] = [];
  for (const act of deeds) {
    told.push(JSON.stringify(await act(community)));
    community.clock.advance(1000);
  }
  for (const where of ['discord:a', 'discord:b', 'telegram:c'] as const) {
    told.push(JSON.stringify(await community.group.summary(where)));
  }
  await community.close();
  expect(await wrongFigures(at)).toEqual([]);
  return told;
}

test.each(ENGINES)(
  'whatever people do, the figures on $name add up, and are the same as on SQLite',
  async (engine) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40 }), async (deeds) => {
        expect(await toldOn(engine, deeds)).toEqual(await toldOn(SQLITE, deeds));
      }),
      { numRuns: 12 },
    );
  },
);
