import { describe, expect, test } from 'vitest';
import { ANA, CLUB, EVA, FILMS, LEO } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('affinity on $name', ({ location }) => {
  async function club(theirs: readonly number[], mine = [10, 9, 8, 3, 2, 1]) {
    const community = testCommunity(await location());
    for (const [person, name] of [
      [ANA, 'Ana'],
      [LEO, 'Leo'],
    ] as const) {
      await community.people.meet({ person, name, place: CLUB });
      for (const [i, film] of FILMS.entries()) {
        const rating = (person === ANA ? mine : theirs)[i];
        if (rating !== undefined) await community.ratings.rate(person, film, rating);
      }
    }
    return community;
  }

  test('two who love and hate the same are near 100, whose loves are the other’s hates near 0', async () => {
    const twins = await (await club([10, 9, 8, 3, 2, 1])).affinity.between(CLUB, ANA, LEO);
    expect(twins).toMatchObject({ kind: 'found', affinity: { percent: 80, common: 6 } });
    const opposites = await (await club([1, 2, 3, 8, 9, 10])).affinity.between(CLUB, ANA, LEO);
    expect(opposites).toMatchObject({ kind: 'found', affinity: { percent: 20 } });
  });

  test('what both love and where they differ, without the other’s ratings unless they share them', async () => {
    const { affinity, privacy } = await club([9, 10, 2, 3, 7, 1]);
    const [loved, alsoLoved, split, , other] = FILMS;
    expect(await affinity.between(CLUB, ANA, LEO)).toMatchObject({
      kind: 'found',
      affinity: {
        other: { key: LEO, name: 'Leo' },
        agree: [
          { film: Math.min(loved, alsoLoved), theirs: undefined },
          { film: Math.max(loved, alsoLoved), theirs: undefined },
        ],
        differ: [
          { film: split, mine: 8, theirs: undefined },
          { film: other, mine: 2, theirs: undefined },
        ],
      },
    });
    await privacy.change(LEO, { sharing: true });
    expect(await affinity.between(CLUB, ANA, LEO)).toMatchObject({
      affinity: {
        differ: [
          { film: split, mine: 8, theirs: 2 },
          { mine: 2, theirs: 7 },
        ],
      },
    });
  });

  test('four films in common are too few', async () => {
    const { affinity } = await club([10, 9, 8, 3]);
    expect(await affinity.between(CLUB, ANA, LEO)).toEqual({
      kind: 'tooFew',
      other: { key: LEO, name: 'Leo', handle: undefined },
      common: 4,
      needed: 5,
    });
  });

  test('somebody who doesn’t use the bot there is a stranger', async () => {
    const { affinity, ratings, people } = await club([10, 9, 8, 3, 2, 1]);
    await ratings.rate(EVA, FILMS[0], 8);
    await people.meet({ person: EVA, place: 'discord:elsewhere' });
    expect(await affinity.between(CLUB, ANA, EVA)).toEqual({ kind: 'stranger' });
    expect(await affinity.between(CLUB, ANA, 'discord:999')).toEqual({ kind: 'stranger' });
    expect(await affinity.between('discord:nowhere', ANA, LEO)).toEqual({ kind: 'stranger' });
    expect(await affinity.between(CLUB, EVA, LEO)).toMatchObject({ kind: 'tooFew', common: 1 });
  });
});
