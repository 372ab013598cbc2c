import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { effectsBot, NAMES, ran } from '../../support/effects-bot.ts';
import { serve, type TestServer } from '../../support/web.ts';

let server: TestServer;
beforeAll(async () => {
  server = await serve(effectsBot);
});
afterAll(() => server.stop());
beforeEach(() => {
  Object.assign(ran, { pure: 0, personal: 0, writes: 0 });
});

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(server.url + path, init);

/** Sends a form of the page as a browser without scripts does. */
const submit = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  get('/', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
  });

describe('opening an address', () => {
  /** Every address that could lead to a command. */
  const addresses = (name: string, alias: string): string[] => [
    `/${name}/x`,
    `/${name}?cosa=x`,
    `/${name}?cosa=x&nota=8`,
    `/${alias}/x`,
    `/?comando=${name}&cosa=x`,
    `/?comando=${alias}&cosa=x`,
    `/?mensaje=/${name}%20x`,
    `/?mensaje=${alias}%20x`,
    '/?mensaje=algo%20que%20se%20entiende',
    `/?boton=${name}|cosa=x`,
    `/?boton=${name}!cambiar|x`,
    `/grafico?boton=${name}|cosa=x`,
    `/grafico?boton=${name}!cambiar|x`,
    `/sugerencias?comando=${name}&opcion=cosa&texto=x`,
    `/sugerencias?texto=/${name}%20x`,
    '/',
    '/docs',
    '/openapi.json',
  ];

  it.each(['GET', 'HEAD', 'OPTIONS'])('never writes, by %s', async (method) => {
    for (const { name, aliases } of effectsBot.registry.commands) {
      for (const path of addresses(name, aliases[0] ?? '')) {
        expect((await get(path, { method })).status, path).toBeLessThan(500);
      }
    }
    expect(ran.writes).toBe(0);
    expect(ran.pure > 0).toBe(method !== 'OPTIONS');
  });

  it('never writes, whatever the address', async () => {
    const word = fc.constantFrom(
      ...Object.values(NAMES),
      'mi',
      're',
      'ap',
      'x',
      '/',
      '|',
      '!',
      '=',
      'cosa',
      'cambiar',
      'comando',
      'mensaje',
      'boton',
      'grafico',
      'sugerencias',
      'chat',
      '?',
      '&',
      '%20',
      '%2F',
      '..',
      'APUNTAR',
      '%61puntar',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 9 }), async (words) => {
        expect((await get(`/${words.join('')}`)).status).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
    expect(ran.writes).toBe(0);
    expect(server.logged).toEqual([]);
  });

  it('keeps what is pure, asks anew what is personal, and knows no address of what writes', async () => {
    for (const effect of ['pure', 'personal'] as const) {
      const first = await get(`/${NAMES[effect]}/otra`);
      const again = await get(`/${NAMES[effect]}/otra`);
      expect([first.status, again.status]).toEqual([200, 200]);
      const lasts = effect === 'pure';
      expect(ran[effect]).toBe(lasts ? 1 : 2);
      expect(first.headers.has('etag')).toBe(lasts);
      expect(first.headers.get('cache-control')?.split(',')[0]).toBe(lasts ? 'public' : 'no-store');
    }
    expect((await get(`/${NAMES.writes}/x`)).status).toBe(404);
  });

  it('describes only what is pure, and runs nothing else to show examples', async () => {
    const { paths } = (await (await get('/openapi.json')).json()) as { paths: object };
    const docs = await (await get('/docs')).text();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/mirar', '/mirar/{cosa}']));
    for (const effect of ['personal', 'writes'] as const) {
      expect(ran[effect]).toBe(0);
      expect(JSON.stringify(paths)).not.toContain(NAMES[effect]);
      expect(docs).not.toContain(NAMES[effect]);
    }
  });

  it('describes a number with its range', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      paths: Record<string, { get: { parameters: { name: string; schema: object }[] } }>;
    };
    const { parameters = [] } = document.paths['/mirar']?.get ?? {};
    expect(parameters.find(({ name }) => name === 'nota')?.schema).toMatchObject({
      type: 'number',
      minimum: 0.5,
      maximum: 10,
    });
  });

  it('lets suggestions be kept only for what is pure', async () => {
    const kept = async (name: string) =>
      (await get(`/sugerencias?comando=${name}&opcion=cosa&texto=x`)).headers.get('cache-control');
    expect(await kept(NAMES.pure)).toContain('public');
    expect(await kept(NAMES.personal)).toBe('no-store');
    expect(await kept(NAMES.writes)).toBe('no-store');
    const typed = await get(`/sugerencias?texto=/${NAMES.writes}%20x`);
    expect(typed.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the page without scripts', () => {
  it('answers what is pure, and asks to confirm what is more', async () => {
    const pure = await (await get('/?comando=mirar&cosa=x')).text();
    expect(pure).toContain('Hecho: mirar.');
    for (const effect of ['personal', 'writes'] as const) {
      const html = await (await get(`/?comando=${NAMES[effect]}&cosa=x`)).text();
      expect(html).toContain('tienes que confirmarlo');
      expect(html).toMatch(
        /<form action="\/" method="post"[^>]*><input type="hidden" name="comando" value="(?:recordar|apuntar)"><input type="hidden" name="cosa" value="x"><button>Confirmar/,
      );
      expect(ran[effect]).toBe(0);
    }
  });

  it('does what is confirmed, and keeps none of it', async () => {
    const response = await submit({ comando: NAMES.writes, cosa: 'x' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('Hecho: apuntar.');
    await submit({ mensaje: 'algo que se entiende' });
    await submit({ boton: 'apuntar!cambiar|x' });
    expect(ran.writes).toBe(3);
  });

  it('does nothing for the forms of other sites', async () => {
    const fields = { comando: NAMES.writes, cosa: 'x' };
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await submit(fields, { 'Sec-Fetch-Site': site })).status).toBe(400);
    }
    const send = (headers: Record<string, string>, body: URLSearchParams | string) =>
      get('/', { method: 'POST', headers, body });
    const body = new URLSearchParams(fields);
    expect((await send({}, body)).status).toBe(400);
    expect((await send({ Origin: 'https://malo.example' }, body)).status).toBe(400);
    expect((await send({ 'Sec-Fetch-Site': 'same-origin' }, JSON.stringify(fields))).status).toBe(
      400,
    );
    expect(ran.writes).toBe(0);
    expect((await send({ Origin: server.url }, body)).status).toBe(200);
    expect(ran.writes).toBe(1);
  });

  it('has forms that are posted for what is more than pure', async () => {
    const html = await (await get('/')).text();
    const methods = Object.fromEntries(
      [
        ...html.matchAll(
          /<form action="\/" method="(\w+)"[^>]*><input type="hidden" name="comando" value="(\w+)">/g,
        ),
      ].map(([, method, name]) => [name, method]),
    );
    expect(methods).toEqual({ mirar: 'get', recordar: 'post', apuntar: 'post' });
    expect(html).toContain('type="number" step="any" min="0.5" max="10"');
    // The examples to press are opened like addresses.
    expect(html.match(/name="boton" value="(\w+)/g)).toEqual(['name="boton" value="mirar']);
  });
});

describe('the page with scripts', () => {
  it('does all that it is asked, by POST', async () => {
    const post = async (body: object) =>
      (
        await get('/chat', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status;
    expect(await post({ mensaje: '/apuntar x' })).toBe(200);
    expect(await post({ boton: 'apuntar!cambiar|x' })).toBe(200);
    expect(await post({ comando: 'recordar', opciones: { cosa: 'x' } })).toBe(200);
    expect(ran).toEqual({ pure: 0, personal: 1, writes: 2 });
  });
});
