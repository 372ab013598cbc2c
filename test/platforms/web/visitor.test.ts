import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bot } from '../../../src/app/bot.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { serve, type TestServer } from '../../support/web.ts';

const Answer = z.object({ blocks: z.array(z.unknown()) });

let bot: Bot;
let server: TestServer;
beforeAll(async () => {
  bot = await botOn(demoCatalogue());
  server = await serve(bot);
});
afterAll(async () => {
  await server.stop();
  await bot.close();
});

/** Somebody with a browser of their own, which keeps what it is given. */
function visitor() {
  let cookie = '';
  return async (mensaje: string) => {
    const response = await fetch(`${server.url}/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', cookie },
      body: JSON.stringify({ mensaje }),
    });
    const given = response.headers.get('set-cookie');
    cookie = given?.split(';')[0] ?? cookie;
    const { blocks } = Answer.parse(await response.json());
    return { text: JSON.stringify(blocks), given, response };
  };
}

it('the page remembers the talk of each visitor, and of nobody else', async () => {
  const [ana, luis] = [visitor(), visitor()];
  await ana('¿quién dirigió Volver?');
  await luis('¿quién dirigió Toy Story?');
  expect((await ana('¿cuánto dura?')).text).toContain('121 minutos');
  expect((await luis('¿cuánto dura?')).text).toContain('81 minutos');
});

it('what tells them apart lasts as long as the browser is open, is read by no script, and never kept', async () => {
  const ana = visitor();
  const { given, response } = await ana('hola');
  expect(given).toMatch(/^visita=[\w-]{22}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await ana('hola')).given).toBeNull();
});

it('whatever a link opens is asked by nobody in particular', async () => {
  for (const path of ['/', '/?mensaje=hola', '/score_titulo/Volver', '/sugerencias?texto=vol']) {
    const response = await fetch(server.url + path);
    expect(response.headers.get('set-cookie'), path).toBeNull();
  }
});

it('nothing is kept of a visitor', async () => {
  const ana = visitor();
  await ana('hola');
  const nobody = visitor();
  expect((await ana('/calificar Volver 8')).text).toBe((await nobody('/calificar Volver 8')).text);
  expect((await ana('/notas')).text).not.toContain('Volver');
});

it('a cookie that the bot did not make is replaced', async () => {
  const response = await fetch(`${server.url}/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', cookie: 'visita=otra%20cosa' },
    body: JSON.stringify({ mensaje: 'hola' }),
  });
  expect(response.headers.get('set-cookie')).toMatch(/^visita=[\w-]{22};/);
});
