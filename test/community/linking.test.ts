import { describe, expect, test } from 'vitest';
import {
  ALIEN,
  AMELIE,
  ANA,
  ANA_ON_TELEGRAM,
  CLUB,
  FAMILY,
  HEAT,
  LEO,
  VOLVER,
} from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';
import { wrongFigures } from '../support/community/whole-store.ts';

const TEN_MINUTES = 10 * 60 * 1000;

describe.each(ENGINES)('one person on two platforms, on $name', ({ location }) => {
  test('what both did is theirs on both; the newer of two ratings stays', async () => {
    const at = await location();
    const { linking, people, ratings, seen, watchlists, lists, group, privacy, clock } =
      testCommunity(at);
    await people.meet({ person: ANA, name: 'Ana', place: CLUB });
    await people.meet({ person: ANA_ON_TELEGRAM, name: 'Ana M.', place: FAMILY });
    await ratings.rate(ANA, VOLVER, 5);
    await ratings.rate(ANA_ON_TELEGRAM, ALIEN, 5);
    await ratings.rate(ANA, HEAT, 6);
    clock.advance(1000);
    await ratings.rate(ANA_ON_TELEGRAM, VOLVER, 9);
    await ratings.rate(ANA, ALIEN, 8);
    await seen.mark(ANA_ON_TELEGRAM, HEAT);
    await seen.mark(ANA_ON_TELEGRAM, 1000);
    await watchlists.add(ANA_ON_TELEGRAM, AMELIE);
    await lists.add(FAMILY, '', AMELIE, ANA_ON_TELEGRAM);

    const { code, until } = await linking.open(ANA);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(until).toEqual(new Date(clock.date().getTime() + TEN_MINUTES));
    expect(await linking.use(ANA_ON_TELEGRAM, code)).toEqual({ kind: 'linked', with: ANA });

    for (const account of [ANA, ANA_ON_TELEGRAM] as const) {
      expect(await ratings.among(account, [VOLVER, ALIEN, HEAT])).toEqual(
        new Map([
          [VOLVER, 9],
          [ALIEN, 8],
          [HEAT, 6],
        ]),
      );
      expect(await seen.all(account)).toEqual(new Set([VOLVER, ALIEN, HEAT, 1000]));
      expect(await watchlists.of(account)).toMatchObject({ total: 1 });
      expect((await privacy.kept(account)).accounts).toEqual([ANA, ANA_ON_TELEGRAM]);
    }
    // In each place by the name that they have there.
    expect((await lists.show(FAMILY, ''))?.films[0]?.by).toMatchObject({ name: 'Ana M.' });
    for (const place of [CLUB, FAMILY] as const) {
      expect(await group.summary(place)).toMatchObject({ people: 1, films: 4, ratings: 3 });
    }
    expect(await wrongFigures(at)).toEqual([]);
  });

  test('a code works once, for ten minutes, however it is typed', async () => {
    const { linking, clock } = testCommunity(await location());
    const { code } = await linking.open(ANA);
    expect(await linking.use(ANA_ON_TELEGRAM, 'NOTACODE')).toEqual({ kind: 'unknown' });
    const typed = ` ${code
      .toLowerCase()
      .replace(/0/g, 'o')
      .replace(/1/g, 'l')
      .replace(/(....)/, '$1-')} `;
    expect(await linking.use(ANA_ON_TELEGRAM, typed)).toMatchObject({ kind: 'linked' });
    expect(await linking.use('telegram:2', code)).toEqual({ kind: 'unknown' });
    const late = await linking.open(LEO);
    clock.advance(TEN_MINUTES);
    expect(await linking.use('telegram:2', late.code)).toEqual({ kind: 'unknown' });
  });

  test('used by two at once, it links one', async () => {
    const { linking } = testCommunity(await location());
    const { code } = await linking.open(ANA);
    const kinds = await Promise.all(
      (['telegram:1', 'telegram:2', 'telegram:3'] as const).map(
        async (person) => (await linking.use(person, code)).kind,
      ),
    );
    expect(kinds.sort()).toEqual(['linked', 'unknown', 'unknown']);
  });

  test('each of two using the other’s code makes one person', async () => {
    const { linking, privacy } = testCommunity(await location());
    const [mine, other] = [await linking.open(ANA), await linking.open(ANA_ON_TELEGRAM)];
    const kinds = await Promise.all([
      linking.use(ANA, other.code),
      linking.use(ANA_ON_TELEGRAM, mine.code),
    ]);
    expect(kinds.filter(({ kind }) => kind === 'linked')).toHaveLength(1);
    expect((await privacy.kept(ANA)).accounts).toEqual([ANA, ANA_ON_TELEGRAM]);
  });

  test('one’s own code, and two accounts of one platform', async () => {
    const { linking, ratings } = testCommunity(await location());
    await ratings.rate(LEO, VOLVER, 3);
    const { code } = await linking.open(ANA);
    expect(await linking.use(ANA, code)).toEqual({ kind: 'same' });
    expect(await linking.use(LEO, code)).toEqual({ kind: 'twoAccounts' });
    expect(await ratings.of(LEO)).toMatchObject({ total: 1 });
    expect(await ratings.of(ANA)).toMatchObject({ total: 0 });
  });

  test('as private as the more private of the two', async () => {
    const at = await location();
    const { linking, people, ratings, privacy, group } = testCommunity(at);
    await people.meet({ person: ANA, place: CLUB });
    await ratings.rate(ANA, VOLVER, 8);
    await privacy.change(ANA, { sharing: true });
    await privacy.change(ANA_ON_TELEGRAM, { inGroups: false });
    await ratings.rate(ANA_ON_TELEGRAM, ALIEN, 8);
    const { code } = await linking.open(ANA);
    await linking.use(ANA_ON_TELEGRAM, code);
    expect((await privacy.kept(ANA)).settings).toEqual({ sharing: false, inGroups: false });
    expect(await group.summary(CLUB)).toBeUndefined();
    expect(await wrongFigures(at)).toEqual([]);
    await privacy.change(ANA, { inGroups: true });
    expect(await group.summary(CLUB)).toMatchObject({ people: 1, films: 2 });
    expect(await wrongFigures(at)).toEqual([]);
  });
});
