import { describe, expect, test } from 'vitest';
import { ALIEN, ANA, HEAT, LEO, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('ratings on $name', ({ location }) => {
  test('a rating says what it replaces', async () => {
    const { ratings } = testCommunity(await location());
    expect(await ratings.rate(ANA, VOLVER, 8)).toEqual({ previous: undefined, wasWanted: false });
    expect(await ratings.rate(ANA, VOLVER, 7.5)).toEqual({ previous: 8, wasWanted: false });
    expect(await ratings.of(ANA)).toMatchObject({ total: 1, mean: 7.5 });
  });

  test('is each person’s own', async () => {
    const { ratings } = testCommunity(await location());
    await ratings.rate(ANA, VOLVER, 8);
    await ratings.rate(LEO, VOLVER, 2);
    expect(await ratings.among(ANA, [VOLVER, ALIEN])).toEqual(new Map([[VOLVER, 8]]));
    expect(await ratings.among(LEO, [VOLVER, ALIEN])).toEqual(new Map([[VOLVER, 2]]));
    expect(await ratings.among('telegram:9', [VOLVER])).toEqual(new Map());
    expect(await ratings.among(ANA, [])).toEqual(new Map());
  });

  test('comes in four orders, with the whole’s total and mean', async () => {
    const { ratings, clock } = testCommunity(await location());
    for (const [film, rating] of [
      [VOLVER, 8],
      [ALIEN, 10],
      [HEAT, 3.5],
    ] as const) {
      await ratings.rate(ANA, film, rating);
      clock.advance(1000);
    }
    const films = async (order?: 'newest' | 'oldest' | 'best' | 'worst', limit?: number) =>
      (await ratings.of(ANA, { ...(order && { order }), ...(limit && { limit }) })).ratings.map(
        ({ film }) => film,
      );
    expect(await films()).toEqual([HEAT, ALIEN, VOLVER]);
    expect(await films('oldest')).toEqual([VOLVER, ALIEN, HEAT]);
    expect(await films('best')).toEqual([ALIEN, VOLVER, HEAT]);
    expect(await films('worst', 1)).toEqual([HEAT]);
    const { total, mean, ratings: some } = await ratings.of(ANA, { limit: 1 });
    expect({ total, mean }).toEqual({ total: 3, mean: 21.5 / 3 });
    expect(some).toEqual([{ film: HEAT, rating: 3.5, at: new Date('2026-01-02T20:00:02Z') }]);
  });

  test('outside the scale nothing changes', async () => {
    const { ratings } = testCommunity(await location());
    for (const rating of [0, 0.9, 10.1, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => ratings.rate(ANA, VOLVER, rating)).toThrow(RangeError);
    }
    expect(await ratings.of(ANA)).toEqual({ total: 0, mean: null, ratings: [] });
  });

  test('taken back, the film stays seen', async () => {
    const { ratings, seen } = testCommunity(await location());
    await ratings.rate(ANA, VOLVER, 8);
    expect(await ratings.unrate(ANA, VOLVER)).toBe(8);
    expect(await ratings.unrate(ANA, VOLVER)).toBeUndefined();
    expect(await ratings.unrate(LEO, VOLVER)).toBeUndefined();
    expect(await ratings.of(ANA)).toMatchObject({ total: 0, mean: null });
    expect(await seen.among(ANA, [VOLVER])).toEqual(new Set([VOLVER]));
  });

  test('others see them only where their owner shares them', async () => {
    const { ratings, privacy } = testCommunity(await location());
    await ratings.rate(ANA, VOLVER, 8);
    expect(await ratings.sharedBy(ANA)).toBeUndefined();
    expect(await ratings.sharedBy(LEO)).toBeUndefined();
    await privacy.change(ANA, { sharing: true });
    expect(await ratings.sharedBy(ANA)).toMatchObject({ total: 1, ratings: [{ film: VOLVER }] });
    await privacy.change(ANA, { sharing: false });
    expect(await ratings.sharedBy(ANA)).toBeUndefined();
  });

  test('many at once from one person: the last stays, none is lost', async () => {
    const { ratings } = testCommunity(await location());
    const films = Array.from({ length: 40 }, (_, i) => i + 1);
    await Promise.all(films.map((film) => ratings.rate(ANA, film, 5)));
    expect(await ratings.of(ANA)).toMatchObject({ total: 40, mean: 5 });
    const previous = await Promise.all(
      [1, 2, 3, 4].map((rating) => ratings.rate(ANA, VOLVER, rating)),
    );
    // Each replaced another one: a chain without a gap.
    const [last] = (await ratings.among(ANA, [VOLVER])).values();
    const chain = [...previous.map((rated) => rated.previous), last];
    expect(chain.sort()).toEqual([1, 2, 3, 4, undefined]);
  });
});
