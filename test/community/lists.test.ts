import { describe, expect, test } from 'vitest';
import { ALIEN, ANA, CLUB, FAMILY, HEAT, LEO, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';

describe.each(ENGINES)('shared lists on $name', ({ location }) => {
  test('show who added what, oldest first', async () => {
    const { lists, people, clock } = testCommunity(await location());
    await people.meet({ person: ANA, name: 'Ana', handle: 'anita', place: CLUB });
    expect(await lists.add(CLUB, '', VOLVER, ANA)).toBe('added');
    clock.advance(1000);
    expect(await lists.add(CLUB, '', ALIEN, LEO)).toBe('added');
    expect(await lists.add(CLUB, '', VOLVER, LEO)).toBe('already');
    expect(await lists.show(CLUB, '')).toEqual({
      name: '',
      total: 2,
      films: [
        {
          film: VOLVER,
          at: new Date('2026-01-02T20:00:00Z'),
          by: { key: ANA, name: 'Ana', handle: 'anita' },
        },
        {
          film: ALIEN,
          at: new Date('2026-01-02T20:00:01Z'),
          by: { key: LEO, name: undefined, handle: undefined },
        },
      ],
    });
  });

  test('a name is one whatever its case, accents and spaces; lists of places are apart', async () => {
    const { lists } = testCommunity(await location());
    await lists.add(CLUB, 'Película de Sábado', VOLVER, ANA);
    await lists.add(CLUB, '  pelicula  de sabado ', ALIEN, LEO);
    await lists.add(FAMILY, 'pelicula de sabado', HEAT, 'telegram:5');
    expect(await lists.show(CLUB, 'PELICULA DE SÁBADO')).toMatchObject({
      name: 'Película de Sábado',
      total: 2,
    });
    expect(await lists.show(CLUB, '')).toBeUndefined();
    expect(await lists.show('discord:nowhere', '')).toBeUndefined();
    expect(await lists.names(FAMILY)).toEqual([{ name: 'pelicula de sabado', total: 1 }]);
  });

  test('names are hostile text like any other', async () => {
    const { lists } = testCommunity(await location());
    const names = ["'); drop table lists; --", '🎃', '<b>x</b>', 'a\0b', '%_%', '\u202eabc'];
    for (const name of names) expect(await lists.add(CLUB, name, VOLVER, ANA)).toBe('added');
    expect((await lists.names(CLUB)).map(({ name }) => name).sort()).toEqual(
      ["'); drop table lists; --", '🎃', '<b>x</b>', 'ab', '%_%', 'abc'].sort(),
    );
    for (const name of names) expect(await lists.show(CLUB, name)).toMatchObject({ total: 1 });
    await lists.add(CLUB, 'x'.repeat(10_000), HEAT, ANA);
    expect((await lists.show(CLUB, 'x'.repeat(60)))?.films).toHaveLength(1);
  });

  test('the unnamed one comes first; an empty one is gone', async () => {
    const { lists } = testCommunity(await location());
    await lists.add(CLUB, 'Terror', ALIEN, ANA);
    await lists.add(CLUB, '', VOLVER, ANA);
    await lists.add(CLUB, '', HEAT, ANA);
    expect(await lists.names(CLUB)).toEqual([
      { name: '', total: 2 },
      { name: 'Terror', total: 1 },
    ]);
    expect(await lists.remove(CLUB, 'terror', VOLVER)).toBe(false);
    expect(await lists.remove(CLUB, 'terror', ALIEN)).toBe(true);
    expect(await lists.remove(CLUB, 'terror', ALIEN)).toBe(false);
    expect(await lists.names(CLUB)).toEqual([{ name: '', total: 2 }]);
  });

  test('one of them emptied, or all', async () => {
    const { lists } = testCommunity(await location());
    for (const name of ['', 'Terror', 'Risa']) await lists.add(CLUB, name, ALIEN, ANA);
    await lists.add(FAMILY, '', ALIEN, 'telegram:5');
    expect(await lists.empty(CLUB, 'terror')).toBe(1);
    expect(await lists.empty(CLUB, 'terror')).toBe(0);
    expect(await lists.empty(CLUB)).toBe(2);
    expect(await lists.names(CLUB)).toEqual([]);
    expect(await lists.names(FAMILY)).toHaveLength(1);
    expect(await lists.empty('discord:nowhere')).toBe(0);
  });

  test('a place has a hundred lists at most', async () => {
    const { lists } = testCommunity(await location());
    for (let i = 0; i < 100; i++) await lists.add(CLUB, `Lista ${i}`, VOLVER, ANA);
    expect(await lists.add(CLUB, 'Una más', VOLVER, ANA)).toBe('tooMany');
    expect(await lists.add(CLUB, 'lista 7', ALIEN, ANA)).toBe('added');
  });

  test('two who add the same film at once: it is there once', async () => {
    const { lists } = testCommunity(await location());
    const added = await Promise.all(
      [ANA, LEO, ANA, LEO].map((person) => lists.add(CLUB, 'Sábado', VOLVER, person)),
    );
    expect(added.sort()).toEqual(['added', 'already', 'already', 'already']);
  });
});
