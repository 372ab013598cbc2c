import { describe, expect, it } from 'vitest';
import { ANSWER_WITHIN_MS } from '../../../src/platforms/discord/limits.ts';
import {
  connectionRefused,
  DISCORD_IS_OFF,
  SHARDS_NEEDED,
  TOKEN_REFUSED,
} from '../../../src/wording/discord.ts';
import { arrived } from '../../support/discord/arrived.ts';
import { isPrivate, joinAs, textOf } from '../../support/discord/person.ts';
import { sampleBot } from '../../support/discord/sample-bot.ts';
import { TOKEN } from '../../support/discord/server.ts';
import { connected, openLoopback, type Visit, visit } from '../../support/discord/visit.ts';

/** What every fault has to leave behind: a bot that answers. */
async function expectToAnswer({ ana }: Visit): Promise<void> {
  expect(textOf((await ana.slash('ver', { titulo: 'matrix' })).message)).toContain('The Matrix');
}

const CALLBACK = /^POST .*\/callback$/;
/** The library itself repeats a request that Discord failed at: one request is four. */
const WITH_REPETITIONS = 4;

describe('at start', () => {
  it('waits longer after each failure of Discord, until it is there', async () => {
    const discord = await openLoopback();
    const bad = { kind: 'status', status: 502 } as const;
    discord.faults.plan(/gateway\/bot/, bad, 2 * WITH_REPETITIONS);
    discord.faults.plan(/gateway\/bot/, { kind: 'reset' }, WITH_REPETITIONS);
    const visitor = await visit(sampleBot(), discord);
    for (const wait of [1_000, 2_000, 4_000]) {
      await visitor.clock.sleeping(wait);
      expect(visitor.running.isConnected()).toBe(false);
      visitor.clock.advance(wait);
    }
    await discord.gateway.until('identified', 1);
    await expectToAnswer(visitor);
    expect(visitor.running.isConnected()).toBe(true);
    expect(visitor.said).toEqual([]);
  });

  it('comes through a gateway that is down though the API is up, with one connection', async () => {
    const discord = await openLoopback();
    discord.gateway.refuse(2, 502);
    const visitor = await visit(sampleBot(), discord);
    await discord.gateway.until('refused', 2);
    await visitor.clock.sleeping(1_000);
    visitor.clock.advance(1_000);
    await discord.gateway.until('identified', 1);
    await expectToAnswer(visitor);
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it('says in one line that the token is refused, and ends', async () => {
    const discord = await openLoopback();
    const { running, log } = await visit(sampleBot(), discord, { token: 'wrong' });
    expect(await running.ended).toBe(`${TOKEN_REFUSED} ${DISCORD_IS_OFF}`);
    expect(JSON.stringify(log)).not.toContain('wrong');
  });

  it.each([
    [4_004, TOKEN_REFUSED],
    [4_011, SHARDS_NEEDED],
    [4_014, connectionRefused(4_014)],
  ])('ends with one line when the gateway closes for good with %i', async (code, line) => {
    const { discord, running } = await connected(sampleBot());
    discord.gateway.drop(code);
    expect(await running.ended).toBe(`${line} ${DISCORD_IS_OFF}`);
    expect(running.isConnected()).toBe(false);
  });

  it('says in one line that the commands are refused, and answers all the same', async () => {
    const discord = await openLoopback();
    const body = { code: 50_001, message: 'Missing Access' };
    discord.faults.plan(/^GET \/applications/, { kind: 'status', status: 403, body });
    const visitor = await visit(sampleBot(), discord, { guildId: '200000000000000009' });
    await discord.gateway.until('identified', 1);
    await expectToAnswer(visitor);
    await arrived(discord, /^GET \/applications/);
    await expect.poll(() => visitor.said).toEqual([expect.stringContaining('Missing Access')]);
  });

  it('registers the commands when Discord can, if not at once', async () => {
    const discord = await openLoopback();
    const bad = { kind: 'status', status: 503 } as const;
    discord.faults.plan(/^GET \/applications/, bad, WITH_REPETITIONS);
    const { clock } = await visit(sampleBot(), discord);
    await clock.sleeping(1_000);
    clock.advance(1_000);
    await arrived(discord, /^PUT \/applications/);
  });
});

describe('while it runs', () => {
  it('takes up its session where the connection was cut, and misses nothing', async () => {
    const visitor = await connected(sampleBot());
    const { discord, ana } = visitor;
    await expectToAnswer(visitor);
    discord.gateway.drop();
    const asked = ana.slash('lista');
    await discord.gateway.until('resumed', 1);
    expect(textOf((await asked).message)).toContain('Película 1');
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it('survives whatever the gateway sends', async () => {
    const visitor = await connected(sampleBot());
    for (const frame of ['', '{', 'null', '7', '[]', '{"op":0}', '{"op":99}', '{"op":0,"t":"X"}']) {
      visitor.discord.gateway.sendRaw(frame);
    }
    visitor.discord.gateway.dispatch('GUILD_CREATE', null);
    visitor.discord.gateway.dispatch('MESSAGE_CREATE', { author: 3 });
    visitor.discord.gateway.dispatch('INTERACTION_CREATE', null);
    visitor.discord.gateway.dispatch('USER_UPDATE', null);
    await expectToAnswer(visitor);
    expect(visitor.log).toContainEqual(
      expect.objectContaining({ message: 'a packet could not be handled' }),
    );
  });

  it('repeats an answer that the network lost', async () => {
    const visitor = await connected(sampleBot());
    // The library gives up on the fourth reset; the platform's own try comes after it.
    visitor.discord.faults.plan(CALLBACK, { kind: 'reset' }, WITH_REPETITIONS);
    const answer = expectToAnswer(visitor);
    await visitor.clock.sleeping(150);
    visitor.clock.advance(150);
    await answer;
  });

  it('waits as long as Discord says when it is limited', async () => {
    const visitor = await connected(sampleBot());
    visitor.discord.faults.plan(CALLBACK, { kind: 'limited', seconds: 0.05 });
    await expectToAnswer(visitor);
  });

  it('lets an answer go that Discord never takes, and others are answered meanwhile', async () => {
    const visitor = await connected(sampleBot());
    const { discord, ana, luis, clock, log } = visitor;
    discord.faults.plan(CALLBACK, { kind: 'hang' });
    void ana.slash('lista');
    await arrived(discord, CALLBACK);
    expect(textOf((await luis.slash('lista')).message)).toContain('Película 1');
    clock.advance(3_000);
    await expect
      .poll(() => log)
      .toContainEqual(expect.objectContaining({ message: 'an answer was not delivered' }));
    await expectToAnswer(visitor);
  });

  it.each([
    ['that Discord has forgotten', 404, 10_062],
    ['that another process has answered', 400, 40_060],
  ])('lets an interaction go %s', async (_which, status, code) => {
    const visitor = await connected(sampleBot());
    const { discord, ana, log } = visitor;
    const body = { code, message: 'planned' };
    discord.faults.plan(CALLBACK, { kind: 'status', status, body });
    void ana.slash('lista');
    await arrived(discord, CALLBACK);
    await expectToAnswer(visitor);
    expect(log).toContainEqual(
      expect.objectContaining({ level: 'info', message: 'answered too late or twice' }),
    );
  });

  it('shows an id for a bug, in a command or in the platform, and nothing of the inside', async () => {
    const bot = sampleBot();
    const broken = {
      ...bot,
      dispatcher: { ...bot.dispatcher, press: () => Promise.reject(new Error('secret detail')) },
    };
    const visitor = await connected(broken);
    const { message } = await visitor.ana.slash('ver', { titulo: 'matrix' });
    const seen = await visitor.ana.press(message, 'Lista');
    expect(isPrivate(seen.message)).toBe(true);
    expect(textOf(seen.message)).toContain('def456');
    expect(textOf(seen.message)).not.toContain('secret');
    expect(visitor.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ errorId: 'def456' }),
      }),
    );
    await expectToAnswer(visitor);
  });

  it('says after a minute that something failed where a command never ends', async () => {
    const { ana, clock, discord } = await connected(sampleBot());
    const answer = ana.slash('lenta');
    await clock.sleeping(1_500);
    clock.advance(1_500);
    await arrived(discord, CALLBACK);
    // The word that the answer comes later is through.
    await expect.poll(() => clock.sleepers(ANSWER_WITHIN_MS)).toBe(0);
    clock.advance(60_000);
    const { message } = await answer;
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain('def456');
  });

  it('offers nothing when suggesting fails', async () => {
    const bot = sampleBot();
    const suggest = () => {
      throw new Error('planned');
    };
    const { ana } = await connected({ ...bot, dispatcher: { ...bot.dispatcher, suggest } });
    expect(await ana.types('ver', 'titulo', 'ma')).toEqual([]);
  });

  it('never throttles the edits of deferred answers, as the library would from the 51st', async () => {
    const bot = sampleBot();
    const { discord, clock, log } = await connected(bot);
    const people = Array.from({ length: 60 }, (_, index) =>
      joinAs(discord, `70000000000000${100 + index}`),
    );
    const answers = people.map((person) => person.slash('lenta'));
    await clock.sleeping(1_500);
    await expect.poll(() => clock.sleepers(1_500)).toBe(60);
    clock.advance(1_500);
    await arrived(discord, CALLBACK, 60);
    bot.release();
    const seen = await Promise.all(answers);
    expect(seen.every(({ deferred }) => deferred)).toBe(true);
    expect(log.filter(({ message }) => message === 'rate limited')).toEqual([]);
  });

  it('puts no token and nothing that people wrote into the log', async () => {
    const { discord, ana, log } = await connected(sampleBot());
    const body = { code: 50_035, message: 'Invalid Form Body' };
    discord.faults.plan(CALLBACK, { kind: 'status', status: 400, body });
    void ana.slash('ver', { titulo: 'algo privado' });
    await expect
      .poll(() => log)
      .toContainEqual(expect.objectContaining({ message: 'an answer was not delivered' }));
    const written = JSON.stringify(log);
    expect(written).not.toContain(TOKEN);
    expect(written).not.toContain('token-9');
    expect(written).not.toContain('algo privado');
  });
});

describe('stopping', () => {
  it('finishes what runs, takes nothing new and leaves', async () => {
    const bot = sampleBot();
    const { ana, running, discord } = await connected(bot);
    const last = ana.slash('lenta');
    await ana.slash('lista');
    const stopped = running.stop();
    void ana.slash('lista');
    bot.release();
    expect(textOf((await last).message)).toBe('Por fin.');
    await stopped;
    expect(await running.ended).toBeUndefined();
    expect(discord.received.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
  });

  it('leaves in time though an answer never comes', async () => {
    const { ana, running, clock } = await connected(sampleBot());
    void ana.slash('lenta');
    await ana.slash('lista');
    const stopped = running.stop();
    await clock.sleeping(3_500);
    clock.advance(3_500);
    await stopped;
  });

  it('leaves though Discord was never reached', async () => {
    const discord = await openLoopback();
    discord.faults.plan(/gateway\/bot/, { kind: 'hang' });
    const { running } = await visit(sampleBot(), discord);
    await arrived(discord, /gateway\/bot/);
    await running.stop();
    expect(discord.gateway.identified).toEqual([]);
  });
});
