import { describe, expect, test } from 'vitest';
import {
  ALIEN,
  AMELIE,
  ANA,
  CLUB,
  EVA,
  FILMS,
  HEAT,
  LEO,
  VOLVER,
} from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('a group on $name', ({ location }) => {
  async function club() {
    const community = testCommunity(await location());
    const { people, ratings, seen, clock } = community;
    const opinions = [
      [ANA, 'Ana', { [VOLVER]: 9, [ALIEN]: 10, [HEAT]: 6 }],
      [LEO, 'Leo', { [VOLVER]: 9, [ALIEN]: 2, [HEAT]: 6 }],
      [EVA, 'Eva', { [VOLVER]: 8, [HEAT]: 7, [AMELIE]: 10 }],
    ] as const;
    for (const [person, name, films] of opinions) {
      await people.meet({ person, name, place: CLUB });
      clock.advance(1000);
      for (const [film, rating] of Object.entries(films)) {
        await ratings.rate(person, Number(film), rating);
      }
    }
    await seen.mark(EVA, ALIEN);
    await seen.mark(LEO, AMELIE);
    return community;
  }

  test('best loved, most divisive, most seen, and since when', async () => {
    const { group } = await club();
    const summary = await group.summary(CLUB);
    expect(summary).toMatchObject({
      people: 3,
      films: 4,
      ratings: 9,
      since: new Date('2026-01-02T20:00:00Z'),
    });
    expect(summary?.mean).toBeCloseTo(67 / 9, 9);
    // Loved by one only, Amélie would tell what Eva thinks of it.
    expect(summary?.loved.map(({ film }) => film)).toEqual([VOLVER, HEAT, ALIEN]);
    expect(summary?.divisive[0]).toEqual({ film: ALIEN, seen: 3, ratings: 2, mean: 6, spread: 4 });
    expect(summary?.divisive).toHaveLength(3);
    expect(summary?.mostSeen.map(({ film, seen, mean }) => [film, seen, mean])).toEqual([
      [VOLVER, 3, 26 / 3],
      [HEAT, 3, 19 / 3],
      [ALIEN, 3, 6],
      [AMELIE, 2, null],
    ]);
  });

  test('who rates high and low, once they rated five films', async () => {
    const { group, ratings } = await club();
    expect((await group.summary(CLUB))?.critics).toEqual([]);
    for (const [i, film] of FILMS.slice(0, 5).entries()) {
      await ratings.rate(ANA, film, 10);
      await ratings.rate(LEO, film, i + 1);
    }
    const named = (name: string) => ({ name });
    expect((await group.summary(CLUB))?.critics).toMatchObject([
      { person: named('Ana'), ratings: 5, mean: 10 },
      { person: named('Leo'), ratings: 5, mean: 3 },
    ]);
  });

  test('of many critics, the ten most generous and the ten strictest', async () => {
    const { group, people, ratings } = testCommunity(await location());
    for (let i = 0; i < 25; i++) {
      const person = `discord:${100 + i}` as const;
      await people.meet({ person, name: `P${i}`, place: CLUB });
      await Promise.all(FILMS.slice(0, 5).map((film) => ratings.rate(person, film, 1 + i / 5)));
    }
    const names = (await group.summary(CLUB))?.critics.map(({ person }) => person.name);
    const expected = [24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
    expect(names).toEqual(expected.map((i) => `P${i}`));
  });

  test('where nobody used the bot there is nothing; where nobody rated, no mean', async () => {
    const { group, people } = testCommunity(await location());
    expect(await group.summary(CLUB)).toBeUndefined();
    await people.meet({ person: ANA, place: CLUB });
    expect(await group.summary(CLUB)).toMatchObject({
      people: 1,
      films: 0,
      mean: null,
      loved: [],
      critics: [],
    });
  });

  test('what somebody saw before they came counts from when they come', async () => {
    const { group, people, ratings } = await club();
    await ratings.rate('discord:50', AMELIE, 4);
    expect(await group.summary(CLUB)).toMatchObject({ people: 3, ratings: 9 });
    await people.meet({ person: 'discord:50', place: CLUB });
    expect(await group.summary(CLUB)).toMatchObject({ people: 4, ratings: 10 });
  });
});
