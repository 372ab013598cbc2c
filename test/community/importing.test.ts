import { describe, expect, test } from 'vitest';
import {
  ALIEN,
  AMELIE,
  ANA,
  CLUB,
  DAY_MS,
  HEAT,
  LEO,
  SEVEN,
  VOLVER,
} from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';
import { wholeStore, wrongFigures } from '../support/community/whole-store.ts';

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

describe.each(ENGINES)('importing on $name', ({ location }) => {
  test('nothing changes until it is confirmed, and it is told what would', async () => {
    const { importing, ratings, seen, watchlists } = testCommunity(await location());
    await ratings.rate(ANA, VOLVER, 8);
    const preview = await importing.prepare(ANA, {
      seen: [
        { film: VOLVER, rating: 8, at: day('2020-05-01') },
        { film: ALIEN, rating: 9.5, at: day('2020-05-02') },
        { film: HEAT },
      ],
      wanted: [{ film: AMELIE, at: day('2020-05-03') }],
    });
    expect(preview).toEqual({
      id: expect.stringMatching(/^[\w-]{16}$/),
      films: 4,
      already: 1,
      note: '',
    });
    expect(await seen.all(ANA)).toEqual(new Set([VOLVER]));
    expect(await importing.apply(ANA, preview.id)).toEqual({
      seen: 2,
      rated: 1,
      wanted: 1,
      already: 1,
    });
    expect(await ratings.of(ANA)).toMatchObject({
      total: 2,
      ratings: [
        { film: VOLVER, rating: 8 },
        { film: ALIEN, rating: 9.5, at: day('2020-05-02') },
      ],
    });
    expect(await seen.all(ANA)).toEqual(new Set([VOLVER, ALIEN, HEAT]));
    expect(await watchlists.of(ANA)).toMatchObject({
      films: [{ film: AMELIE, at: day('2020-05-03') }],
    });
  });

  test('again is harmless', async () => {
    const at = await location();
    const { importing } = testCommunity(at);
    const films = {
      seen: [{ film: ALIEN, rating: 9, at: day('2020-05-02') }, { film: HEAT }],
      wanted: [{ film: AMELIE }],
    };
    await importing.apply(ANA, (await importing.prepare(ANA, films)).id);
    const once = await wholeStore(at);
    const { id } = await importing.prepare(ANA, films);
    expect(await importing.apply(ANA, id)).toEqual({ seen: 0, rated: 0, wanted: 0, already: 3 });
    expect(await wholeStore(at)).toEqual(once);
  });

  test('of two ratings the newer stays; one without a date never replaces another', async () => {
    const { importing, ratings, clock } = testCommunity(await location());
    for (const film of [VOLVER, ALIEN, HEAT]) await ratings.rate(ANA, film, 5);
    clock.advance(DAY_MS);
    const { id } = await importing.prepare(ANA, {
      seen: [
        { film: VOLVER, rating: 9, at: day('2026-01-03') },
        { film: ALIEN, rating: 9, at: day('2025-12-31') },
        { film: HEAT, rating: 9 },
        // Twice in one file, as a diary has it: as it was last rated.
        { film: AMELIE, rating: 9, at: day('2024-01-01') },
        { film: AMELIE, at: day('2025-02-01') },
        { film: AMELIE, rating: 6, at: day('2025-01-01') },
        { film: SEVEN, rating: 7 },
        { film: SEVEN, rating: 8 },
      ],
      wanted: [],
    });
    expect(await importing.apply(ANA, id)).toEqual({ seen: 2, rated: 3, wanted: 0, already: 2 });
    expect(await ratings.among(ANA, [VOLVER, ALIEN, HEAT, AMELIE, SEVEN])).toEqual(
      new Map([
        [VOLVER, 9],
        [ALIEN, 5],
        [HEAT, 5],
        [AMELIE, 6],
        [SEVEN, 7],
      ]),
    );
    const { ratings: all } = await ratings.of(ANA, { order: 'newest', limit: 1 });
    expect(all).toEqual([{ film: SEVEN, rating: 7, at: clock.date() }]);
  });

  test('a doubtful film that was chosen joins those that wait', async () => {
    const { importing, ratings } = testCommunity(await location());
    const { id } = await importing.prepare(ANA, { seen: [{ film: ALIEN, rating: 9 }], wanted: [] });
    const more = { seen: [{ film: HEAT, rating: 7 }], wanted: [{ film: AMELIE }] };
    expect(await importing.include(ANA, id, more, 'dos')).toEqual({
      id,
      films: 3,
      already: 0,
      note: 'dos',
    });
    expect(await importing.include(LEO, id, more, '')).toBeUndefined();
    expect(await importing.include(ANA, 'x'.repeat(16), more, '')).toBeUndefined();
    expect(await importing.apply(ANA, id)).toMatchObject({ seen: 2, rated: 2, wanted: 1 });
    expect(await ratings.of(ANA)).toMatchObject({ total: 2, mean: 8 });
  });

  test('a button works once, for an hour, and for who it was made', async () => {
    const { importing, ratings, places, clock } = testCommunity(await location());
    const films = { seen: [{ film: ALIEN, rating: 9 }], wanted: [] };
    const { id } = await importing.prepare(ANA, films);
    expect(await importing.apply(LEO, id)).toBeUndefined();
    expect(await importing.apply(ANA, 'nothing')).toBeUndefined();
    const results = await Promise.all([importing.apply(ANA, id), importing.apply(ANA, id)]);
    expect(results.filter((result) => result !== undefined)).toHaveLength(1);
    const late = await importing.prepare(ANA, { seen: [{ film: HEAT, rating: 1 }], wanted: [] });
    clock.advance(60 * 60 * 1000);
    expect(await importing.apply(ANA, late.id)).toBeUndefined();
    await places.purge();
    expect(await ratings.of(ANA)).toMatchObject({ total: 1 });
  });

  test('a newer file takes the place of one that waits', async () => {
    const { importing } = testCommunity(await location());
    const first = await importing.prepare(ANA, { seen: [{ film: ALIEN }], wanted: [] });
    const second = await importing.prepare(ANA, { seen: [{ film: HEAT }], wanted: [] });
    expect(await importing.apply(ANA, first.id)).toBeUndefined();
    expect(await importing.apply(ANA, second.id)).toMatchObject({ seen: 1 });
  });

  test('thousands of films count in the group’s figures, and others go on meanwhile', async () => {
    const at = await location();
    const { importing, people, ratings, group } = testCommunity(at);
    await people.meet({ person: ANA, place: CLUB });
    await people.meet({ person: LEO, place: CLUB });
    const films = Array.from({ length: 3000 }, (_, i) => ({
      film: i + 1,
      ...(i % 3 > 0 && { rating: 1 + (i % 10) }),
      at: new Date(1_600_000_000_000 + i * 1000),
    }));
    const { id } = await importing.prepare(ANA, { seen: films, wanted: [] });
    const [result] = await Promise.all([
      importing.apply(ANA, id),
      ...Array.from({ length: 20 }, (_, i) => ratings.rate(LEO, i * 100 + 1, 7)),
    ]);
    expect(result).toEqual({ seen: 3000, rated: 2000, wanted: 0, already: 0 });
    expect(await group.summary(CLUB)).toMatchObject({ films: 3000, ratings: 2020 });
    expect(await wrongFigures(at)).toEqual([]);
  });
});
