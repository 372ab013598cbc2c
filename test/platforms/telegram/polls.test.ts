import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/app/context.ts';
import { text } from '../../../src/reply/blocks.ts';
import { EPOCH } from '../../support/surroundings.ts';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { type Fault, refusal } from '../../support/telegram/faults.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { group, labelsOf } from '../../support/telegram/people.ts';
import { anuncio, notingPolls, votacion, voteAlone } from '../../support/voting.ts';

const votingBot = () =>
  notingPolls(fakeBot(defineCommand({ ...votacion }), defineCommand({ ...anuncio })));

const club = group('Cineclub');
const place = `telegram:${club.id}` as const;
const hello = { data: null, blocks: [text('Hola a todos.')] };

/** A bot that has opened a vote in the club. */
async function voting() {
  const { bot, noted, heard } = votingBot();
  const visit = await onTelegram(bot);
  await visit.person('Ana').says('/votacion', { in: club }, 2);
  const [poll] = visit.server.polls.all;
  if (!poll) throw new Error('No poll');
  await heard(1);
  const [, , ref, at] = noted[0] ?? [];
  return { ...visit, noted, heard, poll, ref, at: String(at) };
}

describe('a vote', () => {
  it('is a native poll under what is said of it', async () => {
    const { server, poll, noted } = await voting();
    const [said, asked] = server.chats.in(club.id);
    expect([said?.text, asked?.text]).toEqual(['La votación está abierta.', '¿Qué vemos?']);
    expect(labelsOf(said ?? never())).toEqual([['Cerrar']]);
    expect(poll.options).toEqual(['Película 1', 'Película 2', 'Película 3']);
    expect(poll.closesAt).toEqual(new Date(EPOCH + 2 * 60 * 60_000));
    expect(noted).toEqual([
      ['opened', 'noche-7', `telegram:${poll.id}`, `telegram:${club.id}/${poll.message}`],
    ]);
  });

  it('is told of as each person has it, until they take it back', async () => {
    const { person, poll, noted, heard, ref } = await voting();
    const [ana, luis] = [person('Ana'), person('Luis')];
    ana.votes(poll, 'Película 1', 'Película 3');
    luis.votes(poll, 'Película 2');
    luis.votes(poll);
    await heard(4);
    const voter = ({ id, name }: typeof ana) => ({ person: `telegram:${id}`, name });
    expect(noted.slice(1)).toEqual([
      ['voted', ref, voter(ana), [0, 2]],
      ['voted', ref, voter(luis), [1]],
      ['voted', ref, voter(luis), []],
    ]);
  });

  it('counts nobody who votes in the name of a group', async () => {
    const { server, person, poll, noted, heard } = await voting();
    server.updates.push({
      poll_answer: { poll_id: poll.id, voter_chat: { id: club.id }, option_ids: [0] },
    });
    person('Ana').votes(poll, 'Película 1');
    await heard(2);
    expect(noted.filter(([what]) => what === 'voted')).toHaveLength(1);
  });

  it('is heard of no sooner than the poll itself', async () => {
    const { bot, noted, heard } = votingBot();
    let stored = (): void => {};
    const storing = new Promise<void>((resolve) => {
      stored = resolve;
    });
    const opened: typeof bot.polls.opened = (...said) =>
      storing.then(() => bot.polls.opened(...said));
    const { server, person } = await onTelegram({ ...bot, polls: { ...bot.polls, opened } });
    await person('Ana').says('/votacion', { in: club }, 2);
    const [poll] = server.polls.all;
    person('Ana').votes(poll ?? never(), 'Película 1');
    // Whatever is asked after it is answered after it came.
    await person('Luis').says('hola');
    expect(noted).toEqual([]);
    stored();
    await heard(2);
    expect(noted.map(([what]) => what)).toEqual(['opened', 'voted']);
  });

  it('opened by a button is a message of its own', async () => {
    const { server, person } = await onTelegram(votingBot().bot);
    const ana = person('Ana');
    const announced = await ana.says('/anuncio', { in: club });
    await ana.presses('Abrir', announced);
    await server.until('open a poll', () => server.polls.all.length === 1);
    expect(server.chats.in(club.id)[0]?.text).toBe('Pronto se vota.');
  });

  it('fits in what Telegram takes, however long and odd its words are', async () => {
    const { server, running } = await onTelegram(votingBot().bot);
    const target = { command: 'votacion', action: 'voto', params: [] };
    const long = 'Un título larguísimo '.repeat(20);
    const labels = [`${long}(1931)`, `${long}(1992)`, '\uD83D', '<b>&', '   x'];
    await running.post?.(
      place,
      undefined,
      voteAlone({ question: long.repeat(3), answers: labels.map((label) => ({ label, target })) }),
    );
    const [poll] = server.polls.all;
    expect(poll?.options.slice(2)).toEqual(['\uFFFD', '<b>&', 'x']);
    expect(poll?.options.slice(0, 2).map((label) => label.slice(-6))).toEqual(['(1931)', '(1992)']);
  });

  it.each([
    ['sooner than Telegram closes any', 3_000],
    ['later than Telegram keeps any', 40 * 24 * 60 * 60_000],
  ])('that closes %s is left open', async (_what, ms) => {
    const { server, running } = await onTelegram(votingBot().bot);
    const closesAt = new Date(EPOCH + ms).toISOString();
    await running.post?.(place, undefined, voteAlone({ closesAt }));
    expect(server.polls.all.map((poll) => poll.closesAt)).toEqual([undefined]);
  });
});

describe('where Telegram takes no poll', () => {
  it.each([
    ['nobody may post one', 400, 'Bad Request: not enough rights to send polls to the chat'],
    ['a chat has none', 400, "Bad Request: non-anonymous polls can't be sent to channel chats"],
    ['the bot is restricted', 403, 'Forbidden: CHAT_SEND_POLL_FORBIDDEN'],
  ])('buttons vote: %s', async (_why, code, description) => {
    const { bot, noted } = votingBot();
    const { server, person } = await onTelegram(bot);
    server.fail('sendPoll', refusal(code, description));
    const ana = person('Ana');
    const shown = await ana.says('/votacion', { in: club }, 2);
    expect(shown.text).toBe('¿Qué vemos?\n\n1. Película 1\n2. Película 2\n3. Película 3');
    const voted = await ana.presses('Película 2', shown);
    expect(voted.id).toBe(shown.id);
    expect(voted.text).toContain('Un voto más para la 2.');
    expect(labelsOf(voted).flat()).toEqual(['Película 1', 'Película 2', 'Película 3']);
    expect(noted).toEqual([]);
  });
});

describe('the end of a poll', () => {
  it('leaves the votes as they were told', async () => {
    const { running, poll, at } = await voting();
    expect(await running.endPoll?.(at)).toEqual({ kind: 'ended' });
    expect(poll.isClosed).toBe(true);
  });

  it('that Telegram has brought by itself is one', async () => {
    const { running, poll, at } = await voting();
    poll.isClosed = true;
    expect(await running.endPoll?.(at)).toEqual({ kind: 'ended' });
  });

  it('is told where the poll was deleted', async () => {
    const { server, running, poll, at } = await voting();
    server.polls.delete(poll);
    expect(await running.endPoll?.(at)).toEqual({ kind: 'gone' });
  });

  it.each<[string, Fault, string]>([
    ['its chat is gone', refusal(400, 'Bad Request: chat not found'), 'gone'],
    ['the bot is out', refusal(403, 'Forbidden: bot was kicked from the group chat'), 'gone'],
    ['the group has moved', { ...refusal(400, 'Bad Request: upgraded'), movedTo: -5 }, 'ended'],
    ['Telegram wants to be left alone', refusal(429, 'Too Many Requests', 3_600), 'later'],
  ])('when %s', async (_why, fault, kind) => {
    const { server, running, at } = await voting();
    server.fail('stopPoll', fault);
    expect(await running.endPoll?.(at)).toEqual({ kind });
  });

  it.each(['discord:1/2', 'telegram:x', ''])('of what is no poll here: %j', async (at) => {
    const { running } = await onTelegram(fakeBot());
    expect(await running.endPoll?.(at)).toEqual({ kind: 'gone' });
  });
});

describe('what nobody asked for', () => {
  it('is written in its chat, and in its topic', async () => {
    const { server, running } = await onTelegram(fakeBot());
    expect(await running.post?.(place, undefined, hello)).toBe('posted');
    expect(await running.post?.(place, `${place}/77`, hello)).toBe('posted');
    expect(server.chats.in(club.id).map(({ text, thread }) => [text, thread])).toEqual([
      ['Hola a todos.', undefined],
      ['Hola a todos.', 77],
    ]);
  });

  it.each<[string, Fault, string]>([
    ['there is no such chat', refusal(400, 'Bad Request: chat not found'), 'gone'],
    ['the bot is out', refusal(403, 'Forbidden: bot was kicked from the supergroup chat'), 'gone'],
    ['somebody blocked it', refusal(403, 'Forbidden: bot was blocked by the user'), 'gone'],
    ['it may not write', refusal(400, 'Bad Request: not enough rights to send text'), 'refused'],
    ['its topic is closed', refusal(400, 'Bad Request: TOPIC_CLOSED'), 'refused'],
    ['Telegram is too busy', refusal(429, 'Too Many Requests', 3_600), 'later'],
  ])('is told what became of it: %s', async (_why, fault, outcome) => {
    const { server, running } = await onTelegram(fakeBot());
    server.fail('sendMessage', fault);
    expect(await running.post?.(place, undefined, hello)).toBe(outcome);
  });

  it('waits out a Telegram that fails for a moment', async () => {
    const { server, running } = await onTelegram(fakeBot());
    server.fail('sendMessage', refusal(429, 'Too Many Requests', 2), { kind: 'gateway' });
    expect(await running.post?.(place, undefined, hello)).toBe('posted');
    expect(server.chats.in(club.id)).toHaveLength(1);
  });

  it('is put off while there is no Telegram', async () => {
    const { server, running } = await onTelegram(fakeBot());
    server.fail('sendMessage', { kind: 'reset' }, { kind: 'reset' }, { kind: 'reset' });
    expect(await running.post?.(place, undefined, hello)).toBe('later');
  });

  it('is written once where Telegram took it and did not say so', async () => {
    const { server, running } = await onTelegram(fakeBot(), { timing: { call: 50 } });
    server.fail('sendMessage', { kind: 'hang' });
    expect(await running.post?.(place, undefined, hello)).toBe('posted');
    expect(server.callsOf('sendMessage')).toHaveLength(1);
  });

  it('follows a group into the supergroup that it has become', async () => {
    const { server, running } = await onTelegram(fakeBot());
    const after = group('Cineclub');
    server.fail('sendMessage', { ...refusal(400, 'Bad Request: upgraded'), movedTo: after.id });
    expect(await running.post?.(place, undefined, hello)).toBe('posted');
    expect(server.chats.in(after.id)).toHaveLength(1);
  });

  it('has no place on another platform', async () => {
    const { running } = await onTelegram(fakeBot());
    expect(await running.post?.('discord:5', undefined, hello)).toBe('gone');
  });
});

function never(): never {
  throw new Error('Not there');
}
