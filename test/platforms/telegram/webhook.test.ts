import { expect, it } from 'vitest';
import type { Running } from '../../../src/platforms/platform.ts';
import { WEBHOOK_UNMOUNTED, webhookRefused } from '../../../src/wording/telegram.ts';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { refusal } from '../../support/telegram/faults.ts';
import { onTelegram } from '../../support/telegram/harness.ts';

const SECRET = 'un-secreto_123';
const webhook = { url: 'https://bot.example/telegram/entrada', secret: undefined };

/** Calls the webhook as Telegram does; gives the status. */
async function call(running: Running, body: string, secret: string): Promise<number | undefined> {
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': secret };
  const request = new Request(webhook.url, { method: 'POST', headers, body });
  return (await running.webhook?.handle(request))?.status;
}

it('is told to Telegram with its secret, and answers people like polling does', async () => {
  const { server, person, running } = await onTelegram(fakeBot(), { config: { webhook } });
  const { url, secret } = await server.until('register', () => server.webhook);
  expect(url).toBe(webhook.url);
  expect(running.webhook?.path).toBe('/telegram/entrada');
  server.updates.deliverTo((update) => void call(running, JSON.stringify(update), secret));
  const ana = person('Ana');
  expect((await ana.says('hola')).text).toBe('hola');
  const menu = await ana.says('/estacion');
  expect((await ana.presses('otoño', menu)).text).toBe('Es otoño.');
  expect(server.callsOf('getUpdates')).toEqual([]);
});

it('leaves to whoever starts next what comes too early or too late', async () => {
  const { server, running } = await onTelegram(fakeBot(), {
    config: { webhook: { ...webhook, secret: SECRET } },
    prepare: (server) => server.fail('getMe', { kind: 'hang' }),
    timing: { call: 200 },
  });
  expect(await call(running, '{"update_id":1}', SECRET)).toBe(503);
  await server.until('register', () => server.webhook);
  expect(await call(running, '{"update_id":1}', SECRET)).toBe(200);
  await running.stop();
  expect(await call(running, '{"update_id":2}', SECRET)).toBe(503);
});

it('ends with one line that says what to do when Telegram refuses its address', async () => {
  const { running } = await onTelegram(fakeBot(), {
    config: { webhook },
    prepare: (server) => server.fail('setWebhook', refusal(400, 'Bad Request: bad webhook')),
  });
  expect(await running.ended).toBe(webhookRefused('400 Bad Request: bad webhook'));
});

it('ends with one line that says what to do when nobody mounts it', async () => {
  const { running, server } = await onTelegram(fakeBot(), {
    config: { webhook },
    mountsWebhooks: false,
  });
  expect(await running.ended).toBe(WEBHOOK_UNMOUNTED);
  expect(running.isConnected()).toBe(false);
  expect(server.calls).toEqual([]);
});
