import { describe, expect, it } from 'vitest';
import { createWebhook } from '../../../src/platforms/shared/webhook.ts';

const SECRET = 'un-secreto_123';
const LIMIT = 256 * 1024;

/** A webhook, what it took, and a way to call it. */
function open(accepts = () => true) {
  const taken: unknown[] = [];
  const webhook = createWebhook({
    path: '/entrada',
    header: 'X-Secret',
    secret: SECRET,
    accepts,
    take: (body) => taken.push(body),
  });
  const call = async (
    body: NonNullable<RequestInit['body']>,
    headers: Record<string, string> = { 'X-Secret': SECRET },
  ) => {
    const init = { method: 'POST', headers, body, duplex: 'half' as const };
    return (await webhook.handle(new Request('http://localhost/entrada', init))).status;
  };
  return { taken, call };
}

/** A body of that many bytes of JSON, or of any, sent in pieces, and how many were read. */
function stream(bytes: number) {
  let read = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const size = Math.min(1024, bytes - read);
      if (size === 0) return controller.close();
      read += size;
      controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  });
  return { body, read: () => read };
}

describe('a webhook', () => {
  it('takes what its service sends, before anything is done with it', async () => {
    const { taken, call } = open();
    expect(await call('{"update_id":1,"ñ":"🎬"}')).toBe(200);
    await expect.poll(() => taken).toEqual([{ update_id: 1, ñ: '🎬' }]);
  });

  it.each([
    ['another secret', { 'X-Secret': 'otro' }],
    ['a longer one', { 'X-Secret': `${SECRET}x` }],
    ['an empty one', { 'X-Secret': '' }],
    ['none', {}],
  ])('reads nothing of whoever comes with %s', async (_what, headers) => {
    const { taken, call } = open();
    const { body, read } = stream(10 * LIMIT);
    expect(await call(body, headers)).toBe(401);
    expect(read()).toBeLessThan(LIMIT);
    expect(taken).toEqual([]);
  });

  it('takes a body up to its limit and no larger one, whatever it says of itself', async () => {
    const { call } = open();
    const json = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;
    expect(await call(json(LIMIT - 1))).toBe(200);
    expect(await call(json(LIMIT))).toBe(200);
    expect(await call(json(LIMIT + 1))).toBe(413);
    const { body, read } = stream(100 * LIMIT);
    expect(await call(body)).toBe(413);
    expect(read()).toBeLessThan(2 * LIMIT);
  });

  it('refuses what is no JSON', async () => {
    const { taken, call } = open();
    expect(await call('esto no es JSON')).toBe(400);
    expect(taken).toEqual([]);
  });

  it('asks to come again while nothing can be taken', async () => {
    let ready = false;
    const { call } = open(() => ready);
    expect(await call('{}')).toBe(503);
    ready = true;
    expect(await call('{}')).toBe(200);
  });

  it('reads so many bodies at the same time and no more', async () => {
    const { call } = open();
    const held: (() => void)[] = [];
    const slow = () =>
      new ReadableStream<Uint8Array>({
        start: (controller) => void held.push(() => controller.close()),
      });
    const reading = Array.from({ length: 64 }, () => call(slow()));
    expect(await call('{}')).toBe(503);
    for (const finish of held) finish();
    // An empty body is no JSON.
    expect(new Set(await Promise.all(reading))).toEqual(new Set([400]));
    expect(await call('{}')).toBe(200);
  });
});
