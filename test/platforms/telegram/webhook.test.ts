import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openWebhook } from '../../../src/platforms/telegram/webhook.ts';
import { portTaken, webhookRefused } from '../../../src/wording/telegram.ts';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { refusal } from '../../support/telegram/faults.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { testLog } from '../../support/telegram/runtime.ts';

const SECRET = 'un-secreto_123';
const URL_TOLD = 'https://bot.example/telegram/entrada';

/** A webhook on a free port, what it took, and a way to call it as Telegram does. */
async function open() {
  const taken: unknown[] = [];
  const { log } = testLog();
  const options = { path: '/telegram/entrada', port: 0, secret: SECRET, log };
  const webhook = await openWebhook({ ...options, take: (update) => taken.push(update) });
  onTestFinished(webhook.close);
  const call = async (
    body: string,
    { path = options.path, method = 'POST', secret = SECRET } = {},
  ) => {
    const response = await fetch(`http://127.0.0.1:${webhook.port}${path}`, {
      method,
      headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
      ...(method === 'POST' && { body }),
    });
    return response.status;
  };
  return { taken, call, webhook };
}

it('takes what Telegram sends, before anything is done with it', async () => {
  const { taken, call } = await open();
  expect(await call('{"update_id":1}')).toBe(200);
  await expect.poll(() => taken).toEqual([{ update_id: 1 }]);
});

it('takes nothing from anybody else', async () => {
  const { taken, call } = await open();
  const update = '{"update_id":1}';
  expect(await call(update, { secret: 'otro' })).toBe(401);
  expect(await call(update, { secret: `${SECRET}x` })).toBe(401);
  expect(await call(update, { secret: '' })).toBe(401);
  expect(await call(update, { path: '/otra' })).toBe(404);
  expect(await call(update, { method: 'GET' })).toBe(405);
  expect(await call('esto no es JSON')).toBe(400);
  await call('x'.repeat(2_000_000)).catch(() => undefined);
  expect(await call('{"update_id":2}')).toBe(200);
  await expect.poll(() => taken).toEqual([{ update_id: 2 }]);
});

it('says in one line what to do when its port is taken', async () => {
  const other = createServer().listen(0);
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const options = { path: '/', port, secret: SECRET, take: () => {}, log: testLog().log };
  await expect(openWebhook(options)).rejects.toThrow(portTaken(port));
});

it('says in one line what to do when Telegram refuses its address, and frees its port', async () => {
  const port = await freePort();
  const { frontEnd } = await onTelegram(fakeBot(), {
    config: { webhook: { url: URL_TOLD, port, secret: undefined } },
    prepare: (server) => server.fail('setWebhook', refusal(400, 'Bad Request: bad webhook')),
  });
  expect((await frontEnd.ended)?.message).toBe(webhookRefused('400 Bad Request: bad webhook'));
  await expect(fetch(`http://127.0.0.1:${port}/telegram/entrada`)).rejects.toThrow();
});

it('is told to Telegram with its secret, and answers people like polling does', async () => {
  const port = await freePort();
  const webhook = { url: URL_TOLD, port, secret: undefined };
  const { server, person, frontEnd } = await onTelegram(fakeBot(), { config: { webhook } });
  const told = await server.until('register', () => server.webhook);
  expect(told.url).toBe(URL_TOLD);
  server.updates.deliverTo({ ...told, url: `http://127.0.0.1:${port}/telegram/entrada` });
  const ana = person('Ana');
  expect((await ana.says('hola')).text).toBe('hola');
  const menu = await ana.says('/estacion');
  expect((await ana.presses('otoño', menu)).text).toBe('Es otoño.');
  expect(server.callsOf('getUpdates')).toEqual([]);
  await frontEnd.stop();
  await expect(fetch(`http://127.0.0.1:${port}/telegram/entrada`)).rejects.toThrow();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
