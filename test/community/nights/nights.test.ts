import { describe, expect, test } from 'vitest';
import {
  ALIEN,
  AMELIE,
  ANA,
  ANA_ON_TELEGRAM,
  CLUB,
  EVA,
  FAMILY,
  HEAT,
  LEO,
  SEVEN,
  VOLVER,
} from '../../support/community/cast.ts';
import { type TestCommunity, testCommunity } from '../../support/community/community.ts';
import { ENGINES } from '../../support/community/engines.ts';
import { wholeStore } from '../../support/community/whole-store.ts';
import { DAY_MS, HOUR_MS, NO_TASTE, nominationsOf, openNight, ZONE } from './cast.ts';

/** Has somebody approve of films. */
async function vote(
  community: TestCommunity,
  night: number,
  person: typeof ANA,
  ...films: readonly number[]
): Promise<boolean> {
  const ids = await nominationsOf(community, night);
  return community.nights.vote(
    night,
    person,
    films.map((film) => ids.get(film) ?? 0),
  );
}

describe.each(ENGINES)('film nights on $name', ({ location }) => {
  test('from the first film proposed to the one that wins', async () => {
    const community = testCommunity(await location());
    const { nights, clock } = community;
    const id = await openNight(community);
    expect(await nights.nominate(id, VOLVER, ANA)).toBe('added');
    expect(await nights.nominate(id, ALIEN, LEO)).toBe('added');
    expect(await nights.nominate(id, ALIEN, ANA)).toBe('already');
    expect(await nights.nominate(id, HEAT, undefined)).toBe('added');
    await nights.startVote(id);
    expect(await nights.nominate(id, SEVEN, ANA)).toBe('closed');
    expect(await vote(community, id, ANA, VOLVER, ALIEN)).toBe(true);
    expect(await vote(community, id, LEO, ALIEN)).toBe(true);
    expect(await vote(community, id, EVA, HEAT)).toBe(true);
    expect(await vote(community, id, EVA, VOLVER, ALIEN)).toBe(true);
    expect(await nights.current(CLUB)).toMatchObject({
      id,
      state: 'voting',
      opener: { name: 'Ana' },
      nominations: [
        { film: VOLVER, votes: 2, by: { name: 'Ana' }, own: false },
        { film: ALIEN, votes: 3, by: { name: 'Leo' } },
        { film: HEAT, votes: 0, by: undefined, own: true },
      ],
    });
    await nights.close(id, NO_TASTE, ZONE);
    expect(await nights.find(id)).toMatchObject({ state: 'decided', winner: { film: ALIEN } });
    expect(await vote(community, id, EVA, HEAT)).toBe(false);
    expect(await nights.past(CLUB, 10)).toEqual([]);
    clock.advance(2 * DAY_MS);
    expect(await nights.past(CLUB, 10)).toMatchObject([{ night: { id }, ratings: 0, mean: null }]);
  });

  test('of as many votes wins what suits the member whom it suits worst; then the earlier', async () => {
    const community = testCommunity(await location());
    const { nights } = community;
    const fits = new Map([
      [VOLVER, 0.2],
      [ALIEN, 0.4],
      [HEAT, 0.4],
    ]);
    const id = await openNight(community);
    for (const film of [VOLVER, ALIEN, HEAT]) await nights.nominate(id, film, undefined);
    await nights.startVote(id);
    await vote(community, id, ANA, VOLVER, ALIEN, HEAT);
    await nights.close(id, (film) => fits.get(film) ?? 0, ZONE);
    expect((await nights.find(id))?.winner?.film).toBe(ALIEN);
  });

  test('each proposes three, vetoes one, and whose veto it was is kept nowhere', async () => {
    const at = await location();
    const community = testCommunity(at);
    const { nights } = community;
    const id = await openNight(community);
    for (const film of [VOLVER, ALIEN, HEAT]) await nights.nominate(id, film, ANA);
    expect(await nights.nominate(id, SEVEN, ANA)).toBe('enough');
    expect(await nights.nominate(id, SEVEN, LEO)).toBe('added');
    const ids = await nominationsOf(community, id);
    const veto = (film: number, person: typeof ANA) => nights.veto(id, ids.get(film) ?? 0, person);
    expect(await veto(ALIEN, LEO)).toBe('vetoed');
    expect(await veto(ALIEN, EVA)).toBe('already');
    expect(await veto(HEAT, LEO)).toBe('used');
    expect(await veto(HEAT, EVA)).toBe('vetoed');
    const { nominations, vetoes } = await wholeStore(at);
    expect(nominations?.filter((row) => row.includes('"vetoed":1'))).toHaveLength(2);
    expect(vetoes).toHaveLength(2);
    await nights.startVote(id);
    const night = await nights.find(id);
    expect(night?.nominations.filter(({ running }) => running).map(({ film }) => film)).toEqual([
      VOLVER,
      SEVEN,
    ]);
    expect(await vote(community, id, ANA, ALIEN)).toBe(true);
    expect((await nights.find(id))?.nominations.every(({ votes }) => votes === 0)).toBe(true);
  });

  test('of more than ten films five come into a second round', async () => {
    const community = testCommunity(await location());
    const { nights, jobs } = community;
    const id = await openNight(community);
    for (let film = 1; film <= 20; film++) {
      expect(await nights.nominate(id, film, undefined)).toBe('added');
    }
    expect(await nights.nominate(id, 21, undefined)).toBe('full');
    await nights.startVote(id);
    expect(await nights.find(id)).toMatchObject({ state: 'firstRound', round: 1 });
    await vote(community, id, ANA, 20, 19, 18);
    await vote(community, id, LEO, 20);
    await nights.close(id, NO_TASTE, ZONE);
    const second = await nights.find(id);
    expect(second).toMatchObject({ state: 'voting', round: 2 });
    expect(second?.nominations.filter(({ running }) => running).map(({ film }) => film)).toEqual([
      1, 2, 18, 19, 20,
    ]);
    expect((await jobs.claim(['discord'], 9)).map(({ kind }) => kind)).toEqual(['vote']);
    await vote(community, id, LEO, 2);
    await nights.close(id, NO_TASTE, ZONE);
    expect((await nights.find(id))?.winner?.film).toBe(2);
  });

  test('one film needs no vote, and without any there is none', async () => {
    const community = testCommunity(await location());
    const { nights } = community;
    const id = await openNight(community);
    await nights.startVote(id);
    expect((await nights.find(id))?.state).toBe('proposing');
    await nights.nominate(id, VOLVER, ANA);
    await nights.startVote(id);
    expect(await nights.find(id)).toMatchObject({ state: 'decided', winner: { film: VOLVER } });
  });

  test('a place has one night at a time; one that was decided makes room when it begins', async () => {
    const community = testCommunity(await location());
    const { nights, clock } = community;
    const id = await openNight(community);
    const at = new Date(clock.date().getTime() + 5 * DAY_MS);
    const again = { place: CLUB, by: LEO, said: clock.date(), at, zone: ZONE };
    expect(await nights.open(again)).toMatchObject({ isNew: false, night: { id } });
    await nights.nominate(id, VOLVER, ANA);
    await nights.startVote(id);
    expect(await nights.open(again)).toMatchObject({ isNew: false });
    clock.advance(2 * DAY_MS + HOUR_MS);
    expect(await nights.current(CLUB)).toMatchObject({ id });
    expect(await nights.open(again)).toMatchObject({ isNew: true });
    expect(await nights.current(FAMILY)).toBeUndefined();
  });

  test('two who open at once are in the same night', async () => {
    const { nights, clock, people } = testCommunity(await location());
    await people.meet({ person: ANA, place: CLUB });
    const at = new Date(clock.date().getTime() + DAY_MS);
    const opened = await Promise.all(
      [ANA, LEO, EVA].map((by) =>
        nights.open({ place: CLUB, by, said: clock.date(), at, zone: ZONE }),
      ),
    );
    expect(new Set(opened.map(({ night }) => night.id)).size).toBe(1);
    expect(opened.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test('the mean of the group is told from two ratings on', async () => {
    const community = testCommunity(await location());
    const { nights, ratings, clock } = community;
    const id = await openNight(community);
    await nights.nominate(id, VOLVER, ANA);
    await nights.startVote(id);
    clock.advance(3 * DAY_MS);
    await ratings.rate(ANA, VOLVER, 8);
    expect(await nights.past(CLUB, 5)).toMatchObject([{ ratings: 1, mean: null }]);
    await ratings.rate(LEO, VOLVER, 7);
    expect(await nights.past(CLUB, 5)).toMatchObject([{ ratings: 2, mean: 7.5 }]);
  });

  test('whoever has themselves forgotten leaves votes and films without their name', async () => {
    const community = testCommunity(await location());
    const { nights, privacy, exporting } = community;
    const id = await openNight(community);
    await nights.nominate(id, VOLVER, ANA);
    await nights.nominate(id, ALIEN, LEO);
    await nights.startVote(id);
    await vote(community, id, ANA, ALIEN);
    expect(await privacy.kept(ANA)).toMatchObject({ nights: 1 });
    expect(await exporting.everything(ANA)).toMatchObject({
      proposed: [{ place: CLUB, film: VOLVER }],
      voted: [{ place: CLUB, film: ALIEN }],
    });
    await privacy.forget(ANA);
    expect(await nights.find(id)).toMatchObject({
      opener: undefined,
      state: 'voting',
      nominations: [
        { film: VOLVER, by: undefined, own: false },
        { film: ALIEN, votes: 1 },
      ],
    });
    await privacy.forget(LEO);
    await privacy.forget(EVA);
    expect(await nights.find(id)).toBeUndefined();
  });

  test('two accounts that become one have one veto and one ballot', async () => {
    const community = testCommunity(await location());
    const { nights, linking } = community;
    const id = await openNight(community);
    for (const film of [VOLVER, ALIEN, HEAT]) await nights.nominate(id, film, undefined);
    await nights.nominate(id, SEVEN, ANA_ON_TELEGRAM);
    const ids = await nominationsOf(community, id);
    await nights.veto(id, ids.get(HEAT) ?? 0, ANA_ON_TELEGRAM);
    await nights.startVote(id);
    await vote(community, id, ANA, VOLVER);
    await vote(community, id, ANA_ON_TELEGRAM, ALIEN, VOLVER);
    const { code } = await linking.open(ANA);
    expect(await linking.use(ANA_ON_TELEGRAM, code)).toMatchObject({ kind: 'linked' });
    const night = await nights.find(id);
    expect(night?.nominations.map(({ votes }) => votes)).toEqual([1, 0, 0, 0]);
    expect(night?.nominations[3]?.by).toMatchObject({ name: 'Ana' });
  });

  test('where the bot is thrown out nothing is to come; a group that moves takes its night along', async () => {
    const community = testCommunity(await location());
    const { nights, places, people, jobs, clock } = community;
    const id = await openNight(community);
    await places.left(CLUB);
    expect(await nights.current(CLUB)).toBeUndefined();
    const at = new Date(clock.date().getTime() + DAY_MS);
    const there = { by: ANA_ON_TELEGRAM, said: clock.date(), at, zone: ZONE };
    const channel = 'telegram:-100200/7';
    const { night } = await nights.open({ place: FAMILY, channel, ...there });
    await places.moved(FAMILY, 'telegram:-1009');
    expect(await nights.current('telegram:-1009')).toMatchObject({
      id: night.id,
      place: 'telegram:-1009',
      channel: undefined,
    });
    await people.meet({ person: ANA_ON_TELEGRAM, place: 'telegram:-1010' });
    await places.moved('telegram:-1009', 'telegram:-1010');
    expect(await nights.current('telegram:-1010')).toMatchObject({ id: night.id });
    clock.advance(3 * DAY_MS);
    const due = await jobs.claim(['discord', 'telegram'], 9);
    expect(due.every((job) => job.night === night.id)).toBe(true);
    expect(due).toHaveLength(4);
    clock.advance(40 * DAY_MS);
    await places.purge();
    expect(await nights.find(id)).toBeUndefined();
    expect(await nights.find(night.id)).toBeDefined();
  });

  test('a place has its own clocks', async () => {
    const { nights } = testCommunity(await location());
    expect(await nights.zone(CLUB)).toBeUndefined();
    await nights.setZone(CLUB, 'America/Lima');
    expect(await nights.zone(CLUB)).toBe('America/Lima');
  });

  test('what a native poll tells is a ballot, and the last count stands', async () => {
    const community = testCommunity(await location());
    const { nights, nightPolls, jobs } = community;
    const id = await openNight(community);
    for (const film of [VOLVER, ALIEN, HEAT, AMELIE]) await nights.nominate(id, film, undefined);
    await nights.startVote(id);
    await nightPolls.opened(id, 1, { ref: 'p1', hangs: 'c1/m1' });
    expect(await nightPolls.of(id)).toEqual([{ ref: 'p1', hangs: 'c1/m1' }]);
    const votes = async (): Promise<number[]> =>
      (await nights.find(id))?.nominations.map((one) => one.votes) ?? [];
    await nightPolls.voted('p1', ANA, [0, 2, 9]);
    await nightPolls.toggled('p1', ANA, 1, true);
    await nightPolls.toggled('p1', LEO, 1, true);
    expect(await votes()).toEqual([1, 2, 1, 0]);
    await nightPolls.voted('p1', ANA, []);
    await nightPolls.voted('nothing', EVA, [3]);
    expect(await votes()).toEqual([0, 1, 0, 0]);
    await vote(community, id, EVA, AMELIE);
    await nightPolls.counted('p1', [{ by: ANA, answers: [2] }]);
    expect(await votes()).toEqual([0, 0, 1, 1]);

    // Deleted: what was voted stands, and it is asked again.
    await nightPolls.gone('p1');
    expect(await nights.find(id)).toMatchObject({ hasPoll: false });
    expect((await jobs.claim(['discord'], 9)).map(({ kind }) => kind)).toEqual(['vote']);
    await nightPolls.opened(id, 1, { ref: 'p2', hangs: 'c1/m2' });
    await nightPolls.counted('p2', [{ by: LEO, answers: [3] }]);
    expect(await votes()).toEqual([0, 0, 1, 2]);
    await nights.close(id, NO_TASTE, ZONE);
    await nightPolls.voted('p2', LEO, [0]);
    expect(await nights.find(id)).toMatchObject({ winner: { film: AMELIE, votes: 2 } });
    await nightPolls.opened(id, 1, { ref: 'p3', hangs: 'c1/m3' });
  });
});
