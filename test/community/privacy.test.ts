import { describe, expect, test } from 'vitest';
import { ALIEN, ANA, CLUB, FAMILY, HEAT, LEO, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';
import { wholeStore } from '../support/community/whole-store.ts';

describe.each(ENGINES)('privacy on $name', ({ location }) => {
  test('what is kept of somebody is told', async () => {
    const { privacy, people, ratings, seen, watchlists, lists } = testCommunity(await location());
    expect(await privacy.kept(ANA)).toEqual({
      settings: { sharing: false, inGroups: true },
      ratings: 0,
      seen: 0,
      wanted: 0,
      listed: 0,
      nights: 0,
      places: 0,
      accounts: [],
      since: undefined,
    });
    await people.meet({ person: ANA, place: CLUB });
    await ratings.rate(ANA, VOLVER, 8);
    await seen.mark(ANA, ALIEN);
    await watchlists.add(ANA, HEAT);
    await lists.add(CLUB, '', HEAT, ANA);
    expect(await privacy.kept(ANA)).toEqual({
      settings: { sharing: false, inGroups: true },
      ratings: 1,
      seen: 2,
      wanted: 1,
      listed: 1,
      nights: 0,
      places: 1,
      accounts: [ANA],
      since: new Date('2026-01-02T20:00:00Z'),
    });
  });

  test('one setting changes, the other stays', async () => {
    const { privacy } = testCommunity(await location());
    expect(await privacy.change(ANA, { sharing: true })).toEqual({ sharing: true, inGroups: true });
    expect(await privacy.change(ANA, { inGroups: false })).toEqual({
      sharing: true,
      inGroups: false,
    });
    expect(await privacy.change(ANA, {})).toEqual({ sharing: true, inGroups: false });
    expect((await privacy.kept(LEO)).settings).toEqual({ sharing: false, inGroups: true });
  });

  test('who leaves the groups’ figures is in none of them, until they come back', async () => {
    const { privacy, people, ratings, group, places, affinity } = testCommunity(await location());
    for (const person of [ANA, LEO]) {
      await people.meet({ person, place: CLUB });
      await ratings.rate(person, VOLVER, 8);
    }
    await privacy.change(ANA, { inGroups: false });
    expect(await group.summary(CLUB)).toMatchObject({ people: 1, ratings: 1 });
    expect((await places.members(CLUB)).map(({ key }) => key)).toEqual([LEO]);
    expect(await affinity.between(CLUB, LEO, ANA)).toEqual({ kind: 'stranger' });
    await ratings.rate(ANA, ALIEN, 3);
    expect(await group.summary(CLUB)).toMatchObject({ people: 1, films: 1, ratings: 1 });
    await privacy.change(ANA, { inGroups: true });
    expect(await group.summary(CLUB)).toMatchObject({ people: 2, films: 2, ratings: 3 });
  });

  test('forgotten, nothing of somebody is anywhere, and others keep theirs', async () => {
    const at = await location();
    const { privacy, people, ratings, watchlists, lists, linking, importing, group, talks } =
      testCommunity(at);
    await people.meet({ person: LEO, name: 'Leo', place: CLUB });
    await ratings.rate(LEO, VOLVER, 6);
    const before = await wholeStore(at);
    await people.meet({ person: ANA, name: 'Ana María', handle: 'anita', place: CLUB });
    await people.meet({ person: ANA, name: 'Ana María', handle: 'anita', place: FAMILY });
    await ratings.rate(ANA, VOLVER, 9);
    await ratings.rate(ANA, ALIEN, 9);
    await watchlists.add(ANA, HEAT);
    await lists.add(CLUB, 'Sábado', HEAT, ANA);
    await lists.add(FAMILY, '', HEAT, ANA);
    await linking.open(ANA);
    await importing.prepare(ANA, { seen: [{ film: 1 }], wanted: [] });
    await talks.keep([{ key: 'ana en el club', person: ANA, text: '{}' }], 60_000);

    expect(await privacy.forget(ANA)).toBe(true);
    expect(await privacy.forget(ANA)).toBe(false);
    expect(await people.find(ANA)).toBeUndefined();
    expect(await ratings.of(ANA)).toMatchObject({ total: 0 });
    // The film that she put on the shared list of a place where others are stays, nobody's.
    expect(await lists.show(CLUB, 'Sábado')).toMatchObject({
      films: [{ film: HEAT, by: undefined }],
    });
    expect(await group.summary(CLUB)).toMatchObject({ people: 1, films: 1, ratings: 1 });
    await lists.empty(CLUB);
    expect(await wholeStore(at)).toEqual(before);
  });

  test('who comes back starts anew', async () => {
    const { privacy, ratings } = testCommunity(await location());
    await privacy.change(ANA, { sharing: true });
    await ratings.rate(ANA, VOLVER, 9);
    await privacy.forget(ANA);
    await ratings.rate(ANA, ALIEN, 5);
    expect(await ratings.of(ANA)).toMatchObject({ total: 1, mean: 5 });
    expect((await privacy.kept(ANA)).settings.sharing).toBe(false);
  });
});
