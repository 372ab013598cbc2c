import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/app/context.ts';
import { option } from '../../../src/core/option.ts';
import type { PlaceEvents } from '../../../src/platforms/platform.ts';
import type { TelegramBot } from '../../../src/platforms/telegram/telegram.ts';
import { text } from '../../../src/reply/blocks.ts';
import { CANCELLED, NOTHING_TO_CANCEL } from '../../../src/wording/telegram.ts';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { refusal } from '../../support/telegram/faults.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { group } from '../../support/telegram/people.ts';

/** A bot that notes what becomes of the places where it is used. */
function notingBot(bot: TelegramBot = fakeBot()) {
  const noted: unknown[][] = [];
  const places: PlaceEvents = {
    left: async (place) => void noted.push(['left', place]),
    moved: async (from, to) => void noted.push(['moved', from, to]),
  };
  return { bot: { ...bot, places }, noted };
}

describe('a group that becomes a supergroup', () => {
  it('is answered where it is by now', async () => {
    const { bot, noted } = notingBot();
    const { person, server } = await onTelegram(bot);
    const [before, after] = [group('Club'), group('Club')];
    server.fail('sendMessage', {
      ...refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat'),
      movedTo: after.id,
    });
    person('Ana').sends('/eco hola', { in: before });
    const answer = await server.until('answer', () => server.chats.in(after.id)[0]);
    expect(answer.text).toBe('hola');
    expect(noted).toEqual([['moved', `telegram:${before.id}`, `telegram:${after.id}`]]);
  });

  it('keeps what it had, whoever says first that it moved', async () => {
    const { bot, noted } = notingBot();
    const { person } = await onTelegram(bot);
    const [before, after] = [group('Club'), group('Club')];
    const ana = person('Ana');
    ana.sends(undefined, { in: before, with: { migrate_to_chat_id: after.id } });
    await ana.says('hola');
    expect(noted).toEqual([['moved', `telegram:${before.id}`, `telegram:${after.id}`]]);
  });
});

it('answers beside a topic that is no longer there', async () => {
  const { person, server, lines } = await onTelegram(fakeBot());
  const club = group('Foro');
  server.fail('sendMessage', refusal(400, 'Bad Request: message thread not found'));
  const inTopic = { message_thread_id: 77, is_topic_message: true };
  const answer = await person('Ana').says('/eco hola', { in: club, with: inTopic });
  expect([answer.text, answer.thread]).toEqual(['hola', undefined]);
  expect(lines.filter((line) => /^(?:warn|error)/.test(line))).toEqual([]);
});

describe('a chat that the bot is no longer in', () => {
  it.each(['left', 'kicked'])('is noted: %s', async (status) => {
    const { bot, noted } = notingBot();
    const { person, server } = await onTelegram(bot);
    const club = group('Club');
    const ana = person('Ana');
    const tell = (chat: object, now: string) =>
      server.updates.push({ my_chat_member: { chat, new_chat_member: { status: now } } });
    tell(club, status);
    tell(club, 'member');
    tell(ana.chat, status);
    await ana.says('hola');
    expect(noted).toEqual([['left', `telegram:${club.id}`]]);
  });
});

it.each([
  [400, 'Bad Request: not enough rights to send text messages to the chat'],
  [400, 'Bad Request: have no rights to send a message'],
  [400, 'Bad Request: need administrator rights in the channel chat'],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
  [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'],
  [400, 'Bad Request: CHAT_RESTRICTED'],
  [400, 'Bad Request: TOPIC_CLOSED'],
  [400, 'Bad Request: chat not found'],
  [403, 'Forbidden: bot was kicked from the supergroup chat'],
  [403, 'Forbidden: bot is not a member of the channel chat'],
])('what a chat does not let it say is one line and no error: %i %s', async (code, said) => {
  const { person, server, lines } = await onTelegram(fakeBot());
  server.fail('sendMessage', refusal(code, said));
  person('Luis').sends('/eco hola', { in: group('Club') });
  const about = () => lines.filter((line) => line.includes(said));
  await expect.poll(about).toHaveLength(1);
  expect(about()[0]).toMatch(/^info .*could not reach/);
  expect((await person('Ana').says('hola')).text).toBe('hola');
});

describe('whoever writes in the name of a chat', () => {
  const who = defineCommand({
    name: 'quien',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Dice si administra',
    examples: [''],
    options: {},
    run: async () => ({ data: null, blocks: [text('Alguien.')] }),
  });

  it('counts as that chat: one channel takes nobody else’s turn', async () => {
    const { person, server } = await onTelegram(fakeBot(who));
    const club = group('Club');
    const [channel, other] = [
      { id: -1001, type: 'channel' },
      { id: -1002, type: 'channel' },
    ];
    const ana = person('Ana');
    for (let time = 0; time < 12; time++) {
      ana.sends('/quien', { in: club, with: { sender_chat: channel } });
    }
    await server.until('be asked', () => server.updates.pending === 0);
    const answers = () => server.chats.in(club.id).filter((said) => said.text === 'Alguien.');
    const before = answers().length;
    await ana.says('/quien', { in: club, with: { sender_chat: other } });
    await expect.poll(() => answers().length).toBeGreaterThan(before);
  });
});

describe('a link to the bot', () => {
  const film = defineCommand({
    name: 'la_ficha',
    aliases: ['f'],
    group: 'Butaca',
    effect: 'pure',
    description: 'Repite lo que recibe',
    examples: ['x'],
    options: { tema: option.optional(option.text('De qué')) },
    run: async ({ tema }) => ({ data: null, blocks: [text(`Ficha de ${tema ?? 'nada'}.`)] }),
  });
  const change = defineCommand({
    ...film,
    name: 'borrar',
    aliases: [],
    effect: 'writes',
    run: async () => ({ data: null, blocks: [text('Borrado.')] }),
  });

  it('runs the command that it names, with what follows', async () => {
    const { person } = await onTelegram(fakeBot(film, change));
    const ana = person('Ana');
    expect((await ana.says('/start la_ficha_862')).text).toBe('Ficha de 862.');
    expect((await ana.says('/start f_toy_story')).text).toBe('Ficha de toy story.');
    expect((await ana.says('/start la_ficha')).text).toBe('Ficha de nada.');
  });

  it('changes nothing for whoever opens it, and nothing in it is taken for anything else', async () => {
    const { person, server } = await onTelegram(fakeBot(film, change));
    const payloads = fc.sample(fc.stringMatching(/^[\w-]{1,30}$/), { numRuns: 40, seed: 7 });
    for (const payload of ['borrar', 'borrar_1', '__proto__', 'constructor_1', ...payloads]) {
      const answer = await person('Ana').says(`/start ${payload}`);
      expect(answer.text).not.toMatch(/Borrado|Algo falló/);
    }
    expect(server.calls.filter(({ refused }) => refused)).toEqual([]);
  });
});

describe('/cancel', () => {
  it('takes back what was to be completed, and says so', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    expect((await ana.says('/cancel')).text).toBe(NOTHING_TO_CANCEL);
    await ana.says('/eco');
    expect((await ana.says('/cancel')).text).toBe(CANCELLED);
    expect((await ana.says('hola')).text).toBe('hola');
  });

  it('is left to other bots in a group, unless the bot waits there or is named', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const club = group('Club');
    const ana = person('Ana');
    ana.sends('/cancel', { in: club });
    ana.sends('/cancel@otro_bot', { in: club });
    expect((await ana.says('/cancel@Butaca_bot', { in: club })).text).toBe(NOTHING_TO_CANCEL);
    expect(server.chats.in(club.id)).toHaveLength(1);
  });
});
