import { describe, expect, test } from 'vitest';
import { ALIEN, ANA, HEAT, LEO, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('seen films on $name', ({ location }) => {
  test('seen once, seen again, not seen', async () => {
    const { seen } = testCommunity(await location());
    expect(await seen.mark(ANA, VOLVER)).toEqual({ before: false, wasWanted: false });
    expect(await seen.mark(ANA, VOLVER)).toEqual({ before: true, wasWanted: false });
    expect(await seen.unmark(ANA, VOLVER)).toEqual({ before: true, rating: undefined });
    expect(await seen.unmark(ANA, VOLVER)).toEqual({ before: false, rating: undefined });
    expect(await seen.unmark(LEO, VOLVER)).toEqual({ before: false, rating: undefined });
  });

  test('a rated film is seen; unseen, its rating goes with it and is told', async () => {
    const { seen, ratings } = testCommunity(await location());
    await ratings.rate(ANA, VOLVER, 9);
    await seen.mark(ANA, ALIEN);
    expect(await seen.all(ANA)).toEqual(new Set([VOLVER, ALIEN]));
    expect(await seen.among(ANA, [ALIEN, HEAT])).toEqual(new Set([ALIEN]));
    expect(await seen.unmark(ANA, VOLVER)).toEqual({ before: true, rating: 9 });
    expect(await ratings.of(ANA)).toMatchObject({ total: 0 });
    expect(await seen.all(LEO)).toEqual(new Set());
  });

  test('marking a rated film as seen keeps its rating', async () => {
    const { seen, ratings } = testCommunity(await location());
    await ratings.rate(ANA, VOLVER, 9);
    expect(await seen.mark(ANA, VOLVER)).toEqual({ before: true, wasWanted: false });
    expect(await ratings.among(ANA, [VOLVER])).toEqual(new Map([[VOLVER, 9]]));
  });
});
