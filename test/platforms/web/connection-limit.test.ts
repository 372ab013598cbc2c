import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../src/platforms/shared/clock.ts';
import { connectionsWithin } from '../../../src/platforms/web/connection-limit.ts';
import { close, listen } from '../../../src/platforms/web/listen.ts';
import type { WebEnv } from '../../../src/platforms/web/web-env.ts';

describe('more connections than there may be', () => {
  it('are closed at once, harm none that is open, and leave room when those go', async () => {
    const app = new Hono<WebEnv>();
    app.get('/', (c) => c.text('hola'));
    const server = await listen(app, '127.0.0.1', 0, 10);
    onTestFinished(() => close(server, 0, systemClock));
    const { port } = server.address() as { port: number };
    const open = async (): Promise<Socket> => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      return socket;
    };
    const held: Socket[] = [];
    for (let i = 0; i < 10; i++) held.push(await open());
    const further = await Promise.all([open(), open(), open()]);
    await Promise.all(further.map((socket) => socket.destroyed || once(socket, 'close')));
    const [first] = held;
    first?.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const [answer] = first ? await once(first, 'data') : [];
    expect(String(answer)).toContain('hola');
    const gone = held.map((socket) => once(socket, 'close'));
    for (const socket of held) socket.destroy();
    await Promise.all(gone);
    await expect
      .poll(() => fetch(`http://127.0.0.1:${port}/`).then((response) => response.text(), String))
      .toBe('hola');
  });
});

it('are as many as leave the bot files to open', () => {
  const limits = (files: string): string =>
    `Limit  Soft Limit  Hard Limit  Units\nMax open files            ${files}                 4096                 files\n`;
  expect(connectionsWithin(limits('1024'))).toBe(768);
  expect(connectionsWithin(limits('1048576'))).toBe(4_000);
  expect(connectionsWithin(limits('unlimited'))).toBe(4_000);
  expect(connectionsWithin('')).toBe(4_000);
});
