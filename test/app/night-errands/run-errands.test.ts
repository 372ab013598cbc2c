import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, nominationsOf, openNight, ZONE } from '../../community/nights/cast.ts';
import { ANA, CLUB, EVA, LEO, VOLVER } from '../../support/community/cast.ts';
import { ENGINES } from '../../support/community/engines.ts';
import { type Stage, stage } from '../../support/errands.ts';

/** Films of the demo catalogue. */
const [TOY_STORY, MATRIX] = [862, 603];
const MINUTE_MS = 60_000;

/** A night of the club in two days, with three films. */
async function withFilms({ community }: Stage): Promise<number> {
  const id = await openNight(community);
  for (const film of [VOLVER, TOY_STORY, MATRIX]) await community.nights.nominate(id, film, LEO);
  return id;
}

/** Lets time pass, in steps in which everything due is done. */
async function pass({ community, work }: Stage, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += HOUR_MS / 4) {
    community.clock.advance(HOUR_MS / 4);
    await work();
  }
}

describe.each(ENGINES)('what is due for film nights on $name', ({ name, location }) => {
  test('a night goes by itself: vote, result, reminder, and the day after', async () => {
    const on = await stage(await location());
    const { community, mouth, polls } = on;
    await withFilms(on);
    await pass(on, DAY_MS);
    expect(mouth.said).toHaveLength(1);
    expect(mouth.said[0]).toMatchObject({ place: CLUB });
    expect(mouth.said[0]?.text).toMatch(/A votar/);
    const [poll = ''] = mouth.polls;
    await polls.voted(poll, { person: ANA, name: 'Ana' }, [1]);
    await polls.voted(poll, { person: 'discord:9', name: 'Nueva' }, [1, 2]);
    expect((await community.places.members(CLUB)).map((one) => one.name)).toContain('Nueva');
    mouth.ends = {
      kind: 'counted',
      ballots: [
        { voter: { person: ANA }, answers: [1] },
        { voter: { person: EVA }, answers: [1, 2] },
      ],
    };
    await pass(on, DAY_MS);
    expect(mouth.said.map(({ text }) => text.split('\n').find((line) => line !== ''))).toEqual([
      expect.stringMatching(/^A votar/),
      expect.stringMatching(/^Gana Toy Story/),
      expect.stringMatching(/^En un rato empieza la película: Toy Story/),
    ]);
    expect(mouth.said[1]?.text).toContain('Gana Toy Story (1995), con 2 votos.');
    expect(mouth.announced).toMatchObject([{ name: 'Noche de película: Toy Story (1995)' }]);
    await pass(on, DAY_MS);
    expect(mouth.said).toHaveLength(4);
    expect(mouth.said[3]?.text).toContain('¿Qué les pareció Toy Story (1995)?');
    await pass(on, 3 * DAY_MS);
    expect(mouth.said).toHaveLength(4);
  });

  test('where nobody proposes, the bot does; one film that is left needs no vote', async () => {
    const on = await stage(await location());
    const { community, mouth } = on;
    await openNight(community);
    await pass(on, DAY_MS);
    expect(mouth.said[0]?.text).toMatch(/A votar/);
    const other = await stage(await location());
    const id = await openNight(other.community);
    await other.community.nights.nominate(id, VOLVER, ANA);
    await pass(other, 2 * DAY_MS);
    expect(other.mouth.said.map(({ text }) => text)).toEqual([
      expect.stringContaining('Gana Volver (2006): era la única propuesta.'),
      expect.stringMatching(/^En un rato/),
    ]);
  });

  test('a poll that is deleted is asked again, and what was voted counts', async () => {
    const on = await stage(await location());
    const { community, mouth, polls } = on;
    const id = await withFilms(on);
    await pass(on, DAY_MS);
    const [first = ''] = mouth.polls;
    await polls.voted(first, { person: ANA }, [2]);
    await polls.gone(first);
    await on.work();
    expect(mouth.said[1]?.text).toMatch(/^La encuesta desapareció/);
    expect(mouth.polls).toHaveLength(2);
    mouth.ends = { kind: 'gone' };
    await pass(on, DAY_MS);
    expect((await community.nights.find(id))?.winner?.film).toBe(MATRIX);
  });

  test('a vote that comes after the end counts for nothing', async () => {
    const on = await stage(await location());
    const { community, mouth, polls } = on;
    const id = await withFilms(on);
    await pass(on, DAY_MS);
    const [poll = ''] = mouth.polls;
    await community.nights.hurry(id);
    await on.work();
    await polls.voted(poll, { person: ANA }, [2]);
    expect((await community.nights.find(id))?.nominations.every(({ votes }) => votes === 0)).toBe(
      true,
    );
    expect(mouth.said[1]?.text).toContain('No votó nadie');
  });

  test('without native polls it is the same, by buttons', async () => {
    const on = await stage(await location(), undefined, false);
    const { community, mouth } = on;
    const id = await withFilms(on);
    await pass(on, DAY_MS);
    const ids = await nominationsOf(community, id);
    await community.nights.toggle(id, ids.get(MATRIX) ?? 0, ANA);
    await pass(on, DAY_MS);
    expect(mouth.said[1]?.text).toMatch(/Gana Matrix .*, con 1 voto\./);
  });

  test('a poll that can’t be counted yet is waited for until the film begins', async () => {
    const on = await stage(await location());
    const { mouth } = on;
    await withFilms(on);
    mouth.ends = { kind: 'later' };
    await pass(on, 2 * DAY_MS - HOUR_MS / 2);
    expect(mouth.said).toHaveLength(1);
    mouth.ends = { kind: 'ended' };
    await pass(on, HOUR_MS / 2);
    expect(mouth.said[1]?.text).toContain('elegí Volver (2006)');
  });

  test('a place that is gone, or where the bot may not write, hears nothing more', async () => {
    const on = await stage(await location());
    const id = await withFilms(on);
    on.mouth.posts = 'gone';
    await pass(on, DAY_MS);
    on.mouth.posts = 'posted';
    await pass(on, 4 * DAY_MS);
    expect(on.mouth.said).toEqual([]);
    expect((await on.community.nights.find(id))?.state).toBe('cancelled');

    const mute = await stage(await location());
    const other = await withFilms(mute);
    mute.mouth.posts = 'refused';
    await pass(mute, 2 * DAY_MS);
    expect((await mute.community.nights.find(other))?.state).toBe('decided');
  });

  test('what can’t be said now is said later, unless it is too late', async () => {
    const on = await stage(await location());
    const { mouth, community } = on;
    const id = await withFilms(on);
    await pass(on, DAY_MS - HOUR_MS);
    mouth.posts = 'later';
    await pass(on, HOUR_MS / 2);
    expect(mouth.said).toEqual([]);
    mouth.posts = 'posted';
    await pass(on, HOUR_MS);
    expect(mouth.said[0]?.text).toMatch(/A votar/);
    mouth.posts = 'later';
    await pass(on, DAY_MS);
    mouth.posts = 'posted';
    await pass(on, 3 * HOUR_MS);
    const told = mouth.said.slice(1).map(({ text }) => text);
    expect(told.some((text) => text.startsWith('En un rato'))).toBe(false);
    expect((await community.nights.find(id))?.state).toBe('decided');
  });

  test('after a night off what is late is said or dropped by rule', async () => {
    const on = await stage(await location());
    const { mouth, community } = on;
    const id = await withFilms(on);
    community.clock.advance(2 * DAY_MS + 5 * MINUTE_MS);
    await on.work();
    // The film has begun: what won is still worth saying, a reminder isn't.
    expect(mouth.said).toHaveLength(1);
    expect(mouth.said[0]?.text).toContain('¿Qué les pareció');
    expect((await community.nights.find(id))?.state).toBe('decided');
    community.clock.advance(9 * DAY_MS);
    await on.work();
    expect(mouth.said).toHaveLength(1);
  });

  test('a group that becomes another hears the rest there; whoever opened may be gone', async () => {
    const on = await stage(await location());
    const { community, mouth } = on;
    const id = await withFilms(on);
    await community.places.moved(CLUB, 'discord:c8');
    await community.privacy.forget(ANA);
    await pass(on, 2 * DAY_MS);
    expect(new Set(mouth.said.map(({ place }) => place))).toEqual(new Set(['discord:c8']));
    expect((await community.nights.find(id))?.opener).toBeUndefined();
    expect(mouth.said).toHaveLength(3);
  });

  test('a restart between any two steps forgets nothing and says nothing twice', async () => {
    const at = await location();
    const first = await stage(at);
    await withFilms(first);
    const said: string[] = [];
    for (const hours of [23, 1, 12, 11, 0.5, 12, 12]) {
      const next = await stage(at, first.community.clock);
      next.community.clock.advance(hours * HOUR_MS);
      await next.work();
      said.push(...next.mouth.said.map(({ text }) => text));
      await next.community.close();
    }
    expect(said).toHaveLength(4);
  });

  test('many nights at once, and two processes: each thing once, nothing forgotten', async () => {
    const nights = 40;
    const at = await location();
    const one = await stage(at);
    const two = await stage(at, one.community.clock);
    const { clock } = one.community;
    const when = new Date(clock.date().getTime() + 2 * DAY_MS);
    for (let i = 0; i < nights; i++) {
      const place = `discord:p${i}` as const;
      const opening = { place, by: ANA, said: clock.date(), at: when, zone: ZONE };
      const { night } = await one.community.nights.open(opening);
      for (const film of [VOLVER, MATRIX]) {
        await one.community.nights.nominate(night.id, film, undefined);
      }
    }
    for (const ms of [DAY_MS, DAY_MS - HOUR_MS, HOUR_MS / 2, DAY_MS]) {
      clock.advance(ms);
      await Promise.all([one.work(), two.work()]);
    }
    const said = [...one.mouth.said, ...two.mouth.said];
    const each = new Map<string, number>();
    for (const { place, text } of said) {
      const kind = /A votar|Gana|No votó|En un rato|¿Qué les pareció/.exec(text)?.[0];
      const key = `${place} ${kind}`;
      each.set(key, (each.get(key) ?? 0) + 1);
    }
    expect([...each].filter(([, times]) => times !== 1)).toEqual([]);
    expect(said).toHaveLength(4 * nights);
    if (name === 'postgres') expect(two.mouth.said.length).toBeGreaterThan(0);
  });
});
