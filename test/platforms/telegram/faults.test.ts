import { createServer } from 'node:http';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defineCommand } from '../../../src/app/context.ts';
import { text } from '../../../src/reply/blocks.ts';
import { BAD_TOKEN, TWO_POLLERS } from '../../../src/wording/telegram.ts';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { type Fault, refusal } from '../../support/telegram/faults.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { buttonNamed } from '../../support/telegram/people.ts';
import type { TelegramServer } from '../../support/telegram/server.ts';

const TOO_MANY: Fault = refusal(429, 'Too Many Requests: retry after 7', 7);

const PASSING: readonly [string, Fault][] = [
  ['a bad gateway', { kind: 'gateway' }],
  ['an inner error', refusal(500, 'Internal Server Error')],
  ['a connection that breaks', { kind: 'reset' }],
  ['an answer that is no JSON', { kind: 'garbage' }],
  ['too many requests', TOO_MANY],
];

describe('connecting', () => {
  it.each(PASSING)('waits out %s', async (_what, fault) => {
    const { person, waits, running } = await onTelegram(fakeBot(), {
      prepare: (server) => {
        server.fail('getMe', fault, fault);
        server.fail('deleteWebhook', fault);
      },
    });
    expect(running.isConnected()).toBe(false);
    expect((await person('Ana').says('hola')).text).toBe('hola');
    expect(running.isConnected()).toBe(true);
    expect(waits.slice(0, 3)).toEqual(
      'retryAfter' in fault ? [7000, 7000, 7000] : [1000, 2000, 1000],
    );
  });

  it('works without a menu', async () => {
    const refused = refusal(400, 'Bad Request: BOT_COMMAND_X');
    const { person } = await onTelegram(fakeBot(), {
      prepare: (server) => server.fail('setMyCommands', refused, refused),
    });
    expect((await person('Ana').says('hola')).text).toBe('hola');
  });

  it.each([
    ['a revoked one', '987654321:AArevoked_0123456789-0123456789abcde'],
    ['one that never was', '1:x'],
  ])('ends with one line that says what to do about the token: %s', async (_what, token) => {
    const { running, server } = await onTelegram(fakeBot(), { config: { token } });
    expect(await running.ended).toBe(BAD_TOKEN);
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe']);
  });
});

describe('fetching updates', () => {
  it.each(PASSING)('goes on after %s', async (_what, fault) => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    await ana.says('hola');
    server.fail('getUpdates', fault, fault);
    expect((await ana.says('sigo')).text).toBe('sigo');
    expect((await ana.says('aquí')).text).toBe('aquí');
  });

  it('goes on after a poll that is never answered', async () => {
    const { person } = await onTelegram(fakeBot(), {
      timing: { poll: 50, call: 100 },
      prepare: (server) => server.fail('getUpdates', { kind: 'hang' }),
    });
    expect((await person('Ana').says('hola')).text).toBe('hola');
  });

  const OTHER = refusal(409, 'Conflict: terminated by other getUpdates request');
  /** A bot whose waits pass its own time. */
  async function patientBot(prepare: (server: TelegramServer) => void) {
    let pass = (_ms: number): void => {};
    const wait = (ms: number) => {
      pass(ms);
      return turn();
    };
    const bot = await onTelegram(fakeBot(), { prepare, wait });
    pass = bot.pass;
    return bot;
  }

  it('goes on after somebody else has polled for a while, as often as that happens', async () => {
    const { running, server, person, waits } = await patientBot((server) =>
      server.fail('getUpdates', ...Array(6).fill(OTHER)),
    );
    const ana = person('Ana');
    expect((await ana.says('hola')).text).toBe('hola');
    server.fail('getUpdates', ...Array(6).fill(OTHER));
    expect((await ana.says('sigo')).text).toBe('sigo');
    expect((await ana.says('aquí')).text).toBe('aquí');
    expect(running.isConnected()).toBe(true);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(120_000);
  });

  it('ends after two minutes with one line that says what to do when somebody else polls', async () => {
    const { running, waits } = await patientBot((server) =>
      server.fail('getUpdates', ...Array(50).fill(OTHER)),
    );
    expect(await running.ended).toBe(TWO_POLLERS);
    expect(running.isConnected()).toBe(false);
    const waited = waits.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeGreaterThanOrEqual(120_000);
    expect(waited).toBeLessThan(180_000);
  });

  it('answers once what is delivered twice', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const update = {
      update_id: 7,
      message: { message_id: 1, from: { id: ana.id }, chat: ana.chat, text: 'una vez' },
    };
    server.updates.pushRaw(update);
    server.updates.pushRaw(update);
    await server.until('answer', () => server.chats.messages.length > 0);
    server.updates.pushRaw(update);
    await ana.says('hola');
    expect(server.chats.messages.map((message) => message.text)).toEqual(['una vez', 'hola']);
  });

  it('does not follow Telegram to another host', async () => {
    let visits = 0;
    const other = createServer((_request, response) => {
      visits += 1;
      response.end('{}');
    });
    other.listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const to = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    const { person, server } = await onTelegram(fakeBot());
    server.fail('sendMessage', { kind: 'redirect', to });
    expect((await person('Ana').says('hola')).text).toBe('hola');
    expect(visits).toBe(0);
  });
});

describe('answering', () => {
  it.each(PASSING)('is tried again after %s', async (_what, fault) => {
    const { person, server, waits } = await onTelegram(fakeBot());
    server.fail('sendMessage', fault, fault);
    expect((await person('Ana').says('hola')).text).toBe('hola');
    expect(server.chats.messages).toHaveLength(1);
    expect(waits).toEqual('retryAfter' in fault ? [7000, 7000] : [500, 1000]);
  });

  it('is let go when Telegram wants to be left alone for long', async () => {
    const { person, server, waits } = await onTelegram(fakeBot());
    server.fail('sendMessage', refusal(429, 'Too Many Requests', 3600));
    const ana = person('Ana');
    ana.sends('nunca');
    expect((await ana.says('hola')).text).toBe('hola');
    expect(waits).toEqual([]);
  });

  it('is let go when the bot was blocked, which is no error', async () => {
    const { person, server, lines } = await onTelegram(fakeBot());
    server.fail('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user'));
    person('Luis').sends('hola');
    expect((await person('Ana').says('hola')).text).toBe('hola');
    await expect.poll(() => lines.join('\n')).toContain('blocked by the user');
    expect(lines.filter((line) => /^(?:warn|error)/.test(line))).toEqual([]);
  });

  it('keeps nobody waiting for a call that hangs, nor sends twice what may have arrived', async () => {
    const { person, server, lines } = await onTelegram(fakeBot(), { timing: { call: 300 } });
    server.fail('sendMessage', { kind: 'hang' });
    person('Luis').sends('hola');
    await server.until('hang', () => server.callsOf('sendMessage').length === 1);
    expect((await person('Ana').says('hola')).text).toBe('hola');
    expect(lines).toHaveLength(1);
    await expect.poll(() => lines.join('\n')).toContain('sendMessage: no answer in 300 ms');
    expect(server.callsOf('sendMessage')).toHaveLength(2);
  });

  it('keeps nobody waiting for a command that hangs', async () => {
    const stuck = defineCommand({
      name: 'atascado',
      aliases: [],
      group: 'Butaca',
      effect: 'pure',
      description: 'No acaba nunca',
      examples: [''],
      options: {},
      run: () => new Promise<never>(() => {}),
    });
    const { person, lines } = await onTelegram(fakeBot(stuck), { timing: { handler: 300 } });
    person('Luis').sends('/atascado');
    expect((await person('Ana').says('hola')).text).toBe('hola');
    await expect.poll(() => lines.join('\n')).toContain('an update was not answered');
  });

  it('does what a button says though it can no longer be acknowledged', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const menu = await ana.says('/estacion');
    server.fail('answerCallbackQuery', refusal(400, 'Bad Request: query is too old'));
    ana.taps(buttonNamed('otoño', menu).callback_data ?? '', menu);
    await server.until('answer', () => server.chats.messages[1]?.text === 'Es otoño.');
  });
});

describe('stopping', () => {
  const slow = (ready: Promise<unknown>) =>
    defineCommand({
      name: 'lento',
      aliases: [],
      group: 'Butaca',
      effect: 'pure',
      description: 'Tarda',
      examples: [''],
      options: {},
      run: async () => {
        await ready;
        return { data: null, blocks: [text('Por fin.')] };
      },
    });

  it('finishes what runs, takes nothing new and says what was taken', async () => {
    let finish = (): void => {};
    const ready = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { person, server, running } = await onTelegram(fakeBot(slow(ready)), { wait: pause });
    const ana = person('Ana');
    ana.sends('/lento');
    await server.until('take it', () => server.updates.pending === 0);
    const stopped = running.stop();
    ana.sends('hola');
    finish();
    await stopped;
    expect(await running.ended).toBeUndefined();
    expect(server.chats.messages.map((message) => message.text)).toEqual(['Por fin.']);
    expect(server.updates.pending).toBe(1);
  });

  it('has nothing delivered again to whoever starts next', async () => {
    const { person, server, running } = await onTelegram(fakeBot(), { wait: pause });
    await person('Ana').says('hola');
    await running.stop();
    expect(server.updates.pending).toBe(0);
    // The last word is no poll: it only says up to where updates were taken.
    expect(server.callsOf('getUpdates').at(-1)?.body).toMatchObject({ timeout: 0 });
  });

  it('leaves behind what takes too long', async () => {
    const { person, server, running } = await onTelegram(fakeBot(slow(new Promise(() => {}))));
    const ana = person('Ana');
    ana.sends('/lento');
    await ana.says('hola');
    await running.stop();
    expect(server.chats.messages).toHaveLength(1);
  });

  it('is possible before it ever connected', async () => {
    const { running, server } = await onTelegram(fakeBot(), {
      prepare: (server) => server.fail('getMe', { kind: 'hang' }),
    });
    await server.until('hang', () => server.calls.length === 1);
    await running.stop();
    expect(await running.ended).toBeUndefined();
  });
});
