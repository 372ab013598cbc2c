import { describe, expect, test } from 'vitest';
import {
  ALIEN,
  ANA,
  ANA_ON_TELEGRAM,
  CLUB,
  DAY_MS,
  EVA,
  FAMILY,
  LEO,
  VOLVER,
} from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('people and places on $name', ({ location }) => {
  test('somebody is known once they use the bot', async () => {
    const { people } = testCommunity(await location());
    expect(await people.find(ANA)).toBeUndefined();
    await people.meet({ person: ANA });
    expect(await people.find(ANA)).toEqual({ key: ANA, name: undefined, handle: undefined });
    await people.meet({ person: ANA, name: 'Ana', handle: 'anita' });
    expect(await people.find(ANA)).toEqual({ key: ANA, name: 'Ana', handle: 'anita' });
    await people.meet({ person: ANA, name: 'Ana María' });
    expect(await people.find(ANA)).toEqual({ key: ANA, name: 'Ana María', handle: undefined });
  });

  test('names are hostile text like any other', async () => {
    const { people } = testCommunity(await location());
    const name = `a\0b\u202e'; drop table persons; --${'😀'.repeat(100)}`;
    await people.meet({ person: ANA, name, handle: '\ud800' });
    const known = await people.find(ANA);
    expect(known?.name).toMatch(/^ab'; drop table persons; --😀+$/u);
    expect([...(known?.name ?? '')]).toHaveLength(64);
    expect(known?.handle).toBeUndefined();
    await people.meet({ person: ANA, name, handle: '\ud800' });
  });

  test('a place’s members are those who used the bot there, by name', async () => {
    const { people, places, ratings } = testCommunity(await location());
    await people.meet({ person: LEO, name: 'Leo', place: CLUB });
    await people.meet({ person: ANA, name: 'Ana', place: CLUB });
    await people.meet({ person: ANA, name: 'Ana', place: CLUB });
    await people.meet({ person: EVA, name: 'Eva' });
    await ratings.rate(EVA, VOLVER, 8);
    expect((await places.members(CLUB)).map(({ name }) => name)).toEqual(['Ana', 'Leo']);
    expect(await places.members(FAMILY)).toEqual([]);
  });

  test('many who come at once are all there, each once', async () => {
    const { people, places } = testCommunity(await location());
    const visits = Array.from({ length: 40 }, (_, i) => ({
      person: `discord:${1000 + (i % 10)}` as const,
      place: CLUB,
    }));
    await Promise.all(visits.map((visit) => people.meet(visit)));
    expect(await places.members(CLUB)).toHaveLength(10);
  });

  test('what is kept of a place goes 30 days after the bot', async () => {
    const { people, places, lists, ratings, group, clock } = testCommunity(await location());
    await people.meet({ person: ANA, place: CLUB });
    await lists.add(CLUB, 'Sábado', VOLVER, ANA);
    await ratings.rate(ANA, VOLVER, 9);
    await places.left(CLUB);
    clock.advance(29 * DAY_MS);
    await places.left(CLUB);
    expect(await places.purge()).toBe(0);
    expect(await lists.names(CLUB)).toHaveLength(1);
    clock.advance(DAY_MS);
    expect(await places.purge()).toBe(1);
    expect(await lists.names(CLUB)).toEqual([]);
    expect(await places.members(CLUB)).toEqual([]);
    expect(await group.summary(CLUB)).toBeUndefined();
    // What people rated is theirs, wherever they did it.
    expect(await ratings.of(ANA)).toMatchObject({ total: 1 });
  });

  test('unless somebody uses it there again', async () => {
    const { people, places, lists, clock } = testCommunity(await location());
    await people.meet({ person: ANA, place: CLUB });
    await lists.add(CLUB, '', VOLVER, ANA);
    await places.left(CLUB);
    clock.advance(29 * DAY_MS);
    await people.meet({ person: ANA, place: CLUB });
    clock.advance(29 * DAY_MS);
    expect(await places.purge()).toBe(0);
    expect(await lists.show(CLUB, '')).toMatchObject({ total: 1 });
  });

  test('a group that gets another key keeps its lists and members', async () => {
    const { people, places, lists } = testCommunity(await location());
    await people.meet({ person: ANA_ON_TELEGRAM, name: 'Ana', place: 'telegram:-200' });
    await lists.add('telegram:-200', '', ALIEN, ANA_ON_TELEGRAM);
    await places.moved('telegram:-200', FAMILY);
    await places.moved('telegram:-200', FAMILY);
    expect(await lists.show(FAMILY, '')).toMatchObject({ films: [{ film: ALIEN }] });
    expect(await places.members(FAMILY)).toHaveLength(1);
    expect(await places.members('telegram:-200')).toEqual([]);
  });
});
