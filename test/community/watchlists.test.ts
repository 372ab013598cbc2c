import { describe, expect, test } from 'vitest';
import { ALIEN, ANA, HEAT, LEO, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('watchlists on $name', ({ location }) => {
  test('newest first, each film once, each person their own', async () => {
    const { watchlists, clock } = testCommunity(await location());
    expect(await watchlists.add(ANA, VOLVER)).toBe('added');
    clock.advance(1000);
    expect(await watchlists.add(ANA, ALIEN)).toBe('added');
    expect(await watchlists.add(ANA, VOLVER)).toBe('already');
    expect(await watchlists.of(ANA)).toEqual({
      total: 2,
      films: [
        { film: ALIEN, at: new Date('2026-01-02T20:00:01Z') },
        { film: VOLVER, at: new Date('2026-01-02T20:00:00Z') },
      ],
    });
    expect(await watchlists.among(ANA, [VOLVER, HEAT])).toEqual(new Set([VOLVER]));
    expect(await watchlists.of(LEO)).toEqual({ total: 0, films: [] });
    expect(await watchlists.among(LEO, [VOLVER])).toEqual(new Set());
  });

  test('taken off, and told where it wasn’t there', async () => {
    const { watchlists } = testCommunity(await location());
    await watchlists.add(ANA, VOLVER);
    expect(await watchlists.remove(ANA, VOLVER)).toBe(true);
    expect(await watchlists.remove(ANA, VOLVER)).toBe(false);
    expect(await watchlists.remove(LEO, VOLVER)).toBe(false);
  });

  test('seeing or rating a film takes it off; it can be wanted again', async () => {
    const { watchlists, seen, ratings } = testCommunity(await location());
    await watchlists.add(ANA, VOLVER);
    await watchlists.add(ANA, ALIEN);
    expect(await seen.mark(ANA, VOLVER)).toMatchObject({ wasWanted: true });
    expect(await ratings.rate(ANA, ALIEN, 9)).toMatchObject({ wasWanted: true });
    expect(await watchlists.of(ANA)).toMatchObject({ total: 0 });
    expect(await watchlists.add(ANA, ALIEN)).toBe('added');
  });

  test('it is full at 5,000', async () => {
    const { watchlists, importing } = testCommunity(await location());
    const wanted = Array.from({ length: 5000 }, (_, i) => ({ film: i + 1 }));
    const { id } = await importing.prepare(ANA, { seen: [], wanted });
    await importing.apply(ANA, id);
    expect(await watchlists.add(ANA, 6000)).toBe('full');
    expect(await watchlists.add(ANA, 5000)).toBe('already');
    expect((await watchlists.of(ANA)).films).toHaveLength(5000);
  });
});
