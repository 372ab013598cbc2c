import { describe, expect, it } from 'vitest';
import { text } from '../../../src/reply/blocks.ts';
import { arrived } from '../../support/discord/arrived.ts';
import type { Posted } from '../../support/discord/interactions.ts';
import { joinAlone, joinAs, labels, textOf } from '../../support/discord/person.ts';
import { defineSample, sampleBot } from '../../support/discord/sample-bot.ts';
import { CHANNEL_ID, GUILD_ID } from '../../support/discord/server.ts';
import { connected } from '../../support/discord/visit.ts';
import { EPOCH } from '../../support/surroundings.ts';
import { anuncio, notingPolls, votacion, voteAlone } from '../../support/voting.ts';

const votingBot = () =>
  notingPolls(sampleBot([defineSample({ ...votacion }), defineSample({ ...anuncio })]));

const place = `discord:${GUILD_ID}` as const;
const channel = `discord:${CHANNEL_ID}` as const;
const hello = { data: null, blocks: [text('Hola a todos.')] };

/** A bot that has opened a vote in the channel. */
async function voting() {
  const { bot, noted, heard } = votingBot();
  const visit = await connected(bot);
  const asked = await visit.ana.slash('votacion');
  await heard(1);
  const [poll] = visit.discord.polls.all;
  if (!poll) throw new Error('No poll');
  const [, , ref, at] = noted[0] ?? [];
  return { ...visit, asked, noted, heard, poll, ref, at: String(at) };
}

describe('a vote', () => {
  it('is a native poll under the answer to a command', async () => {
    const { discord, asked, poll, noted } = await voting();
    expect(textOf(asked.message)).toBe('La votación está abierta.');
    expect(labels(asked.message)).toEqual(['Cerrar']);
    expect(poll).toMatchObject({
      question: '¿Qué vemos?',
      answers: ['Película 1', 'Película 2', 'Película 3'],
      hours: 2,
    });
    expect(noted).toEqual([
      ['opened', 'noche-7', `discord:${poll.id}`, `discord:${CHANNEL_ID}/${poll.id}`],
    ]);
    expect(discord.problems).toEqual([]);
  });

  it('is told of answer by answer, whoever voted before', async () => {
    const { ana, luis, poll, noted, heard, ref } = await voting();
    ana.votes(poll, 'Película 1', 'Película 3');
    luis.votes(poll, 'Película 2');
    ana.votes(poll, 'Película 3');
    await heard(5);
    const voter = ({ id }: typeof ana) => ({ person: `discord:${id}` });
    expect(noted.slice(1)).toEqual([
      ['toggled', ref, voter(ana), 0, true],
      ['toggled', ref, voter(ana), 2, true],
      ['toggled', ref, voter(luis), 1, true],
      ['toggled', ref, voter(ana), 0, false],
    ]);
  });

  it('counts no vote of the bot itself', async () => {
    const { ana, discord, poll, noted, heard } = await voting();
    joinAs(discord, '100000000000000001').votes(poll, 'Película 1');
    ana.votes(poll, 'Película 2');
    await heard(2);
    expect(noted.filter(([what]) => what === 'toggled')).toHaveLength(1);
  });

  it('takes the place of an answer that has nothing else to say, soon or late', async () => {
    const { bot, noted, heard } = notingPolls(
      sampleBot([defineSample({ ...votacion, run: async () => voteAlone() })]),
    );
    const { ana, discord } = await connected(bot);
    const seen = await ana.slash('votacion');
    await heard(1);
    expect(seen).toMatchObject({ kind: 'new', deferred: true });
    expect(discord.polls.all).toHaveLength(1);
    expect(noted).toHaveLength(1);
    expect(discord.problems).toEqual([]);
  });

  it('comes after an answer that was long in coming', async () => {
    let answer = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const run = () => waiting.then(votacion.run);
    const { bot, heard } = notingPolls(sampleBot([defineSample({ ...votacion, run })]));
    const { ana, clock, discord } = await connected(bot);
    const asked = ana.slash('votacion');
    await clock.sleeping(1_500);
    clock.advance(1_500);
    await arrived(discord, /callback$/);
    answer();
    expect(textOf((await asked).message)).toBe('La votación está abierta.');
    await heard(1);
    expect(discord.polls.all).toHaveLength(1);
    expect(discord.problems).toEqual([]);
  });

  it('opened by a button leaves the message that the button hangs on', async () => {
    const { bot, heard } = votingBot();
    const { ana, discord } = await connected(bot);
    const { message } = await ana.slash('anuncio');
    const seen = await ana.press(message, 'Abrir');
    expect(seen.kind).toBe('new');
    await heard(1);
    expect(discord.polls.all).toHaveLength(1);
  });

  it('answers a message that mentions the bot', async () => {
    const { bot, heard } = votingBot();
    const { ana, discord } = await connected(bot);
    const reply = await ana.says('<@100000000000000001> /votacion');
    expect(textOf(reply)).toBe('La votación está abierta.');
    await heard(1);
    expect(discord.polls.all).toHaveLength(1);
    expect(discord.problems).toEqual([]);
  });

  it('is one where people write to the bot alone', async () => {
    const { bot, heard } = votingBot();
    const { discord } = await connected(bot);
    const alone = joinAlone(discord, '600000000000000007', '400000000000000009');
    await alone.slash('votacion');
    await heard(1);
    expect(discord.polls.all[0]?.channel).toBe('400000000000000009');
  });

  it('fits in what Discord takes, however long and odd its words are', async () => {
    const { bot } = votingBot();
    const { discord, running } = await connected(bot);
    const target = { command: 'votacion', action: 'voto', params: [] };
    const long = 'Un título larguísimo '.repeat(20);
    const titles = [`${long}(1931)`, `${long}(1992)`, '<b>&*_`', '   x', ' '];
    const answers = titles.map((label) => ({ label, target }));
    await running.post?.(place, channel, voteAlone({ question: long, answers }));
    const [poll] = discord.polls.all;
    expect(poll?.answers.slice(2)).toEqual(['<b>&*_`', 'x', '—']);
    expect(poll?.answers.slice(0, 2).map((label) => label.slice(-6))).toEqual(['(1931)', '(1992)']);
    expect(discord.problems).toEqual([]);
  });

  it.each([
    ['within the hour', 1, 1],
    ['in some hours and a minute', 3 * 60 + 1, 4],
    ['later than Discord keeps any', 60 * 24 * 60, 768],
  ])('that closes %s is open for whole hours', async (_when, minutes, hours) => {
    const { discord, running } = await connected(votingBot().bot);
    const closesAt = new Date(EPOCH + minutes * 60_000).toISOString();
    await running.post?.(place, channel, voteAlone({ closesAt }));
    expect(discord.polls.all.map((poll) => poll.hours)).toEqual([hours]);
    expect(discord.problems).toEqual([]);
  });
});

describe('where Discord takes no poll', () => {
  const shown = '¿Qué vemos?\n\n1. Película 1\n2. Película 2\n3. Película 3';

  it('buttons vote: the bot may not open one, or only came along with an account', async () => {
    const { bot, noted } = votingBot();
    const { discord } = await connected(bot);
    const ana = joinAs(discord, '600000000000000001', CHANNEL_ID, { app_permissions: '2048' });
    const { message } = await ana.slash('votacion');
    expect(textOf(message)).toBe(`La votación está abierta.\n\n${shown}`);
    const voted = await ana.press(message, 'Película 2');
    expect(voted.kind).toBe('changed');
    expect(textOf(voted.message)).toContain('Un voto más para la 2.');
    expect(labels(voted.message)).toEqual(['Película 1', 'Película 2', 'Película 3']);
    expect([discord.polls.all, noted]).toEqual([[], []]);
  });

  it.each([
    ['with something said before it', votacion.run],
    ['alone', async () => voteAlone()],
  ])('buttons vote when it is refused after all: %s', async (_what, run) => {
    const { bot, noted } = notingPolls(sampleBot([defineSample({ ...votacion, run })]));
    const { ana, discord } = await connected(bot);
    const refusal = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    discord.faults.plan(/^(?:POST|PATCH) \/webhooks/, { kind: 'status', ...refusal });
    const messages: Posted[] = [];
    const asked = ana.slash('votacion');
    const [, second] = await arrived(discord, /^(?:POST|PATCH) \/webhooks/, 2);
    await asked.then(({ message }) => messages.push(message));
    expect(JSON.stringify(second?.body)).toContain('Película 3');
    expect([discord.polls.all, noted]).toEqual([[], []]);
    expect(discord.problems).toEqual([]);
  });

  it('buttons vote in a channel that has none', async () => {
    const { bot, noted } = votingBot();
    const { discord, running } = await connected(bot);
    const refusal = { status: 400, body: { code: 520_002, message: 'Invalid channel type' } };
    discord.faults.plan(/^POST \/channels/, { kind: 'status', ...refusal });
    expect(await running.post?.(place, channel, voteAlone())).toBe('posted');
    expect(discord.talk.replies.map(textOf)).toEqual([shown]);
    expect(noted).toEqual([]);
  });
});

describe('the end of a poll', () => {
  it('gives what everybody voted for, as Discord says then', async () => {
    const { ana, luis, discord, running, poll, at } = await voting();
    ana.votes(poll, 'Película 1', 'Película 3');
    // The bot never heard of these.
    for (let id = 0; id < 230; id++) {
      discord.polls.vote(poll, String(700_000_000_000_000_000n + BigInt(id)), ['Película 2']);
    }
    discord.polls.vote(poll, luis.id, ['Película 2']);
    const ended = await running.endPoll?.(at);
    if (ended?.kind !== 'counted') throw new Error(ended?.kind);
    expect(poll.isOver).toBe(true);
    expect(ended.ballots).toHaveLength(232);
    const name = `user-${ana.id}`;
    expect(ended.ballots).toContainEqual({
      voter: { person: `discord:${ana.id}`, name, handle: name },
      answers: [0, 2],
    });
    const seconds = ended.ballots.filter(({ answers }) => answers.join() === '1');
    expect(seconds).toHaveLength(231);
  });

  it('that Discord has brought by itself is counted too', async () => {
    const { ana, running, poll, at } = await voting();
    ana.votes(poll, 'Película 1');
    poll.isOver = true;
    expect(await running.endPoll?.(at)).toMatchObject({
      kind: 'counted',
      ballots: [{ answers: [0] }],
    });
  });

  it('is told as soon as the poll is deleted, of no other message', async () => {
    const { discord, running, poll, noted, heard, ref, at } = await voting();
    discord.gateway.dispatch('MESSAGE_DELETE', { id: '900000000000000009', channel_id: '1' });
    discord.gateway.dispatch('MESSAGE_DELETE_BULK', { ids: [7, '1'] });
    discord.polls.delete(poll);
    discord.gateway.dispatch('MESSAGE_DELETE_BULK', { ids: ['1', poll.id], channel_id: '1' });
    await heard(2);
    expect(noted.slice(1)).toEqual([['gone', ref]]);
    expect(await running.endPoll?.(at)).toEqual({ kind: 'gone' });
  });

  it.each([
    ['its channel is gone', 404, 10_003, 'gone'],
    ['the bot no longer sees it', 403, 50_001, 'ended'],
    ['Discord is out of order', 503, 0, 'later'],
  ])('when %s', async (_why, status, code, kind) => {
    const { discord, running, at } = await voting();
    discord.faults.plan(/expire$/, { kind: 'status', status, body: { code, message: 'no' } }, 9);
    expect(await running.endPoll?.(at)).toEqual({ kind });
  });

  it('waits where the voters can’t be had', async () => {
    const { discord, running, at } = await voting();
    discord.faults.plan(/answers/, { kind: 'reset' }, 9);
    expect(await running.endPoll?.(at)).toEqual({ kind: 'later' });
  });

  it.each(['telegram:1/2', 'discord:x', ''])('of what is no poll here: %j', async (at) => {
    const { running } = await connected(sampleBot());
    expect(await running.endPoll?.(at)).toEqual({ kind: 'gone' });
  });
});

describe('what nobody asked for', () => {
  it('is written in its channel', async () => {
    const { discord, running } = await connected(sampleBot());
    expect(await running.post?.(place, channel, hello)).toBe('posted');
    expect(discord.talk.replies.map((said) => [textOf(said), said.channel])).toEqual([
      ['Hola a todos.', CHANNEL_ID],
    ]);
    expect(discord.problems).toEqual([]);
  });

  it('is written once under one key', async () => {
    const { discord, running } = await connected(sampleBot());
    const say = (key: string) => running.post?.(place, channel, hello, key);
    expect([await say('a'), await say('a'), await say('b')]).toEqual(Array(3).fill('posted'));
    expect(discord.talk.replies).toHaveLength(2);
  });

  it.each([
    ['there is no such channel', 404, 10_003, 'gone'],
    ['the bot does not see it', 403, 50_001, 'refused'],
    ['it may not write there', 403, 50_013, 'refused'],
  ])('is told what became of it: %s', async (_why, status, code, outcome) => {
    const { discord, running } = await connected(sampleBot());
    const fault = { kind: 'status', status, body: { code, message: 'no' } } as const;
    discord.faults.plan(/^POST \/channels/, fault);
    expect(await running.post?.(place, channel, hello)).toBe(outcome);
  });

  it('is tried again, and put off where Discord is out of order for longer', async () => {
    const { clock, discord, running } = await connected(sampleBot());
    discord.faults.plan(/^POST \/channels/, { kind: 'status', status: 503 }, 20);
    const posted = running.post?.(place, channel, hello);
    for (const wait of [150, 300]) {
      await clock.sleeping(wait);
      clock.advance(wait);
    }
    expect(await posted).toBe('later');
  });

  it('has no place on another platform', async () => {
    const { running } = await connected(sampleBot());
    expect(await running.post?.('telegram:5', undefined, hello)).toBe('gone');
  });

  it('stands in the calendar of its server', async () => {
    const { discord, running } = await connected(sampleBot());
    const from = new Date(EPOCH + 86_400_000);
    const to = new Date(EPOCH + 86_400_000 + 7_200_000);
    await running.announce?.(place, { name: 'x'.repeat(150), description: 'Volver', from, to });
    expect(discord.scheduled).toEqual([
      expect.objectContaining({
        guild: GUILD_ID,
        name: `${'x'.repeat(99)}…`,
        scheduled_start_time: from.toISOString(),
        entity_type: 3,
      }),
    ]);
    expect(discord.problems).toEqual([]);
  });

  it('is missed by nobody where the bot may make no event', async () => {
    const { discord, running, log } = await connected(sampleBot());
    const refusal = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    discord.faults.plan(/scheduled-events$/, { kind: 'status', ...refusal });
    const now = new Date(EPOCH);
    const happening = { name: 'Noche', description: '', from: now, to: now };
    await running.announce?.(place, happening);
    await running.announce?.('discord:x', happening);
    expect(log.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });
});

it('garbage about votes and deletions ends nothing', async () => {
  const { ana, discord, noted } = await voting();
  for (const event of ['MESSAGE_POLL_VOTE_ADD', 'MESSAGE_POLL_VOTE_REMOVE', 'MESSAGE_DELETE']) {
    for (const data of [null, 7, {}, { user_id: '../', message_id: 5, answer_id: -1 }]) {
      discord.gateway.dispatch(event, data);
    }
  }
  expect(textOf((await ana.slash('lista')).message)).not.toBe('');
  expect(noted).toHaveLength(1);
});
