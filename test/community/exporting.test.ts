import { describe, expect, test } from 'vitest';
import { ALIEN, AMELIE, ANA, CLUB, HEAT, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('exporting on $name', ({ location }) => {
  test('everything of a person, and of somebody unknown nothing', async () => {
    const community = testCommunity(await location());
    const { exporting, people, ratings, seen, watchlists, lists, privacy } = community;
    expect(await exporting.everything(ANA)).toBeUndefined();
    await people.meet({ person: ANA, name: 'Ana', handle: 'anita', place: CLUB });
    await ratings.rate(ANA, VOLVER, 7.5);
    await seen.mark(ANA, ALIEN);
    await watchlists.add(ANA, HEAT);
    await seen.markUnknown(ANA, 603);
    await lists.add(CLUB, 'Sábado', AMELIE, ANA);
    await privacy.change(ANA, { sharing: true });
    const at = new Date('2026-01-02T20:00:00Z');
    expect(await exporting.everything(ANA)).toEqual({
      since: at,
      settings: { sharing: true, inGroups: true },
      identities: [{ platform: 'discord', key: ANA, name: 'Ana', handle: 'anita' }],
      seen: [
        { film: VOLVER, rating: 7.5, at },
        { film: ALIEN, rating: undefined, at },
      ],
      wanted: [{ film: HEAT, at }],
      unknown: [{ film: 603, at }],
      listed: [{ place: CLUB, list: 'Sábado', film: AMELIE, at }],
      proposed: [],
      voted: [],
      places: [{ place: CLUB, since: at }],
    });
  });

  test('what was exported, forgotten and imported again is what was there', async () => {
    const { exporting, importing, privacy, ratings, seen, watchlists, clock } = testCommunity(
      await location(),
    );
    for (const [film, rating] of [
      [VOLVER, 7.5],
      [ALIEN, 10],
    ] as const) {
      await ratings.rate(ANA, film, rating);
      clock.advance(1234);
    }
    await seen.mark(ANA, HEAT);
    await watchlists.add(ANA, AMELIE);
    await watchlists.add(ANA, VOLVER);
    const before = await exporting.everything(ANA);
    await privacy.forget(ANA);
    clock.advance(99_999);
    const { id } = await importing.prepare(ANA, {
      seen: (before?.seen ?? []).map(({ film, rating, at }) => ({
        film,
        at,
        ...(rating !== undefined && { rating }),
      })),
      wanted: before?.wanted ?? [],
    });
    await importing.apply(ANA, id);
    const after = await exporting.everything(ANA);
    expect(after?.seen).toEqual(before?.seen);
    expect(after?.wanted).toEqual(before?.wanted);
  });
});
