import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import type { Mistake } from '../../../src/core/mistake.ts';
import { createWebhook } from '../../../src/platforms/shared/webhook.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { TURN } from '../../support/turn.ts';
import { platformThatIs, serve, type TestServer } from '../../support/web.ts';

let bot: Bot;
let server: TestServer;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
  server = await serve(bot);
});
afterAll(async () => {
  await server.stop();
  await bot.close();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers });

/** What this suite reads of a body. */
interface Body {
  readonly respuesta: string;
  readonly datos: { readonly comandos: readonly object[] };
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly mensaje: string;
  readonly alternativas: readonly object[];
}

/** The body of an answer with that status. */
async function json(
  path: string,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Body> {
  const response = await get(path, headers);
  expect(response.status, path).toBe(status);
  return (await response.json()) as Body;
}

/** The bot, but whatever is asked of a command is answered so. */
const answering = (answer: () => Promise<Reply>): Bot => ({
  ...bot,
  dispatcher: {
    ...bot.dispatcher,
    run: async (command) => ({ command, reply: await answer(), ms: 1 }),
  },
});

/** The bot's answer to a mistake. */
const refusing = (mistake: Mistake) => async (): Promise<Reply> =>
  bot.dispatcher.refuse(mistake, TURN);

describe('the commands over HTTP', () => {
  it.each([
    ['/cantidad_filmaciones_mes/marzo', '/mes marzo'],
    ['/cantidad_filmaciones_dia/s%C3%A1bado', '/dia sábado'],
    ['/score_titulo/Toy%20Story', '/score Toy Story'],
    ['/votos_titulo/Inception', '/votos Inception'],
    ['/get_actor/Pen%C3%A9lope%20Cruz', '/actor Penélope Cruz'],
    ['/get_director/Pedro%20Almod%C3%B3var', '/director Pedro Almodóvar'],
    ['/ficha/volver', '/ficha volver'],
    ['/acerca', '/acerca'],
  ])('%s says what the chat says to %s', async (path, message) => {
    const { reply } = await bot.dispatcher.message(message, TURN);
    expect(reply.error).toBeUndefined();
    expect(await json(path)).toEqual({ respuesta: plainText(reply), datos: reply.data });
  });

  it('takes options as parameters too', async () => {
    expect(await json('/score_titulo?titulo=Toy+Story')).toEqual(
      await json('/score_titulo/Toy%20Story'),
    );
    expect((await json('/ayuda')).datos.comandos).toHaveLength(bot.registry.commands.length);
    expect((await json('/ayuda/mes')).datos.comandos).toHaveLength(1);
  });

  it('speaks the Spanish that the reader asks for', async () => {
    const votes = async (path: string, accepted = '') =>
      (await json(path, 200, { 'Accept-Language': accepted })).respuesta;
    expect(await votes('/votos_titulo/Inception')).toContain('14,075 votos');
    expect(await votes('/votos_titulo/Inception', 'en, es-ES;q=0.8, es-MX;q=0.5')).toContain(
      '14.075 votos',
    );
    expect(await votes('/votos_titulo/Inception?locale=es-MX', 'es-ES')).toContain('14,075 votos');
    expect(await json('/acerca?locale=fr', 400)).toMatchObject({ codigo: 'opcion_invalida' });
  });

  it.each([
    ['ñandú', 'ñandú'],
    ['a/b', 'a/b'],
    ['¿qué?', '¿qué?'],
    ['c#', 'c#'],
    ['100%', '100%'],
    ['100%25', '100%25'],
    ['a+b', 'a+b'],
    ['a&b=c', 'a&b=c'],
    ['🎬', '🎬'],
  ])('reads %j as it was typed', async (typed, quoted) => {
    const body = await json(`/ayuda/${encodeURIComponent(typed)}`, 404);
    expect(body.detail).toContain(`«${quoted}»`);
    expect(await json(`/ayuda?${new URLSearchParams({ comando: typed })}`, 404)).toEqual(body);
  });

  it('takes a path that was not encoded', async () => {
    expect((await json('/ayuda/a/b', 404)).detail).toContain('«a/b»');
    expect((await json('/ayuda/100%', 404)).detail).toContain('«100%»');
  });
});

describe('mistakes over HTTP', () => {
  it.each([
    ['/cantidad_filmaciones_mes/brumario', 400, 'opcion_invalida'],
    ['/score_titulo/qxzvkj', 404, 'no_encontrado'],
    ['/score_titulo', 422, 'falta_opcion'],
    ['/score_titulo/', 422, 'falta_opcion'],
    [`/score_titulo/${'a'.repeat(400)}`, 400, 'mensaje_invalido'],
    [`/score_titulo/${'a'.repeat(5_000)}`, 414, 'direccion_demasiado_larga'],
    ['/nada', 404, 'ruta_desconocida'],
  ])('%s is a %i, %s', async (path, status, codigo) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=UTF-8');
    const problem = (await response.json()) as Body;
    expect(problem).toMatchObject({ type: `/docs#${codigo}`, status, codigo });
    expect(problem.detail).toBe(problem.mensaje);
    expect(problem.title).not.toBe('');
  });

  it('lists the valid months, each with its address', async () => {
    const { alternativas, detail } = await json('/cantidad_filmaciones_mes/brumario', 400);
    expect(detail).toContain('enero, febrero');
    expect(alternativas).toHaveLength(12);
    expect(alternativas[0]).toEqual({
      texto: 'enero',
      valor: 'enero',
      url: '/cantidad_filmaciones_mes/enero',
    });
  });

  it('offers the films that a doubtful title may mean, by id and address', async () => {
    const solaris = [
      { id: 593, title: 'Solaris', titleEs: null, year: 1972 },
      { id: 2103, title: 'Solaris', titleEs: null, year: 2002 },
    ];
    const candidates = solaris.map((movie) => ({
      movie,
      target: { command: 'score_titulo', args: { titulo: `id:${movie.id}` } },
    }));
    const mistake = { kind: 'doubtfulMovie', typed: 'solari', candidates } as const;
    const doubtful = await serve(answering(refusing(mistake)));
    const response = await fetch(`${doubtful.url}/score_titulo/solari`);
    await doubtful.stop();
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      codigo: 'dudoso',
      sugerencias: ['Solaris (1972)', 'Solaris (2002)'],
      alternativas: [
        { texto: 'Solaris (1972)', valor: 'id:593', url: '/score_titulo/id%3A593' },
        { texto: 'Solaris (2002)', valor: 'id:2103', url: '/score_titulo/id%3A2103' },
      ],
    });
  });

  it('knows only GET and HEAD, but for the chat', async () => {
    const response = await fetch(`${server.url}/score_titulo/x`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect((await fetch(`${server.url}/acerca`, { method: 'HEAD' })).status).toBe(200);
  });

  it('shows of a bug nothing but the id under which it was logged', async () => {
    const broken = await serve(answering(() => Promise.reject(new TypeError('secret detail'))));
    const response = await fetch(`${broken.url}/acerca`);
    await broken.stop();
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(JSON.parse(text).detail).toContain('def456');
    expect(broken.logged).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ errorId: 'def456' }),
      }),
    );
  });
});

describe('caches', () => {
  it('keep an answer for as long as the catalogue is the same', async () => {
    const first = await get('/score_titulo/Toy%20Story');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toContain(bot.catalogue.version);
    expect(first.headers.get('cache-control')).toContain('max-age=300');
    expect(first.headers.get('vary')).toContain('Accept-Language');
    const again = await get('/score_titulo/Toy%20Story', { 'If-None-Match': `"x", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await get('/score_titulo/Toy%20Story?locale=es-ES', { 'If-None-Match': etag });
    expect(other.status).toBe(200);
  });

  it('never hold a failure of ours', async () => {
    let asked = 0;
    const shaky = await serve(
      answering(async () => {
        asked += 1;
        return asked === 1
          ? bot.dispatcher.refuse({ kind: 'internal', id: 'abc' }, TURN)
          : { data: 1, blocks: [] };
      }),
    );
    const failed = await fetch(`${shaky.url}/acerca`);
    expect(failed.status).toBe(500);
    expect(failed.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${shaky.url}/acerca`)).status).toBe(200);
    expect((await fetch(`${shaky.url}/acerca`)).status).toBe(200);
    expect(asked).toBe(2);
    await shaky.stop();
  });
});

describe('what every response carries', () => {
  it('security headers, a strict policy and CORS for reading', async () => {
    const { headers } = await get('/acerca', { Origin: 'https://otra.example' });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.has('set-cookie')).toBe(false);
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it('compression for who takes it', async () => {
    const response = await get('/ayuda', { 'Accept-Encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const { datos } = (await response.json()) as Body;
    expect(datos.comandos.length).toBeGreaterThan(0);
  });

  it('is refused to headers without end', async () => {
    const { port } = new URL(server.url);
    const status = await new Promise((resolve, reject) => {
      request({ port, path: '/salud', headers: { 'X-Long': 'a'.repeat(20_000) } }, (response) =>
        resolve(response.statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(431);
  });
});

describe('the rate limit', () => {
  it('counts each address, and believes a proxy only when told', async () => {
    const ask = (url: string, from: string) =>
      fetch(`${url}/acerca`, { headers: { 'X-Forwarded-For': from } });
    const burst = async (url: string) =>
      Promise.all(Array.from({ length: 12 }, (_, index) => ask(url, `192.0.2.${index}`)));

    const alone = await serve(bot, { HTTP_RATE: '1' });
    const refused = (await burst(alone.url)).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ codigo: 'demasiado_rapido' });
    expect((await fetch(`${alone.url}/salud`)).status).toBe(200);
    await alone.stop();

    const behind = await serve(bot, { HTTP_RATE: '1', TRUST_PROXY: '1' });
    expect((await burst(behind.url)).every(({ status }) => status === 200)).toBe(true);
    await behind.stop();
  });
});

describe('for who runs the bot', () => {
  it('says that it lives and whether everything is connected', async () => {
    expect(await json('/salud')).toEqual({ estado: 'vivo' });
    expect(await json('/listo')).toEqual({
      listo: true,
      catalogo: bot.catalogue.version,
      plataformas: {},
    });
    const half = await serve(bot, {}, [
      platformThatIs(true, { name: 'discord' }),
      platformThatIs(false),
    ]);
    const response = await fetch(`${half.url}/listo`);
    await half.stop();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      listo: false,
      plataformas: { discord: true, telegram: false },
    });
  });

  it('counts requests by command and platform, and shows them to who has the token', async () => {
    const counted = await serve(bot, { METRICS_TOKEN: 'clave-de-prueba' });
    await fetch(`${counted.url}/score_titulo/Toy%20Story`);
    await fetch(`${counted.url}/score_titulo/Toy%20Story`);
    expect((await fetch(`${counted.url}/metricas`)).status).toBe(401);
    const response = await fetch(`${counted.url}/metricas`, {
      headers: { Authorization: 'Bearer clave-de-prueba' },
    });
    await counted.stop();
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain(
      'butaca_answer_seconds_count{platform="web",command="score_titulo",outcome="ok"} 1',
    );
    expect(text).toMatch(/butaca_http_responses_total\{route="\/score_titulo.*cached="true"\} 1/);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('Toy');
  });
});

describe('one public port for all', () => {
  it('mounts the webhooks of the other platforms, beyond the rate limit', async () => {
    const taken: unknown[] = [];
    const webhook = createWebhook({
      path: '/telegram',
      header: 'X-Secret',
      secret: 'good',
      accepts: () => true,
      take: (body) => taken.push(body),
    });
    const limited = { HTTP_RATE: '1' };
    const server = await serve(bot, limited, [platformThatIs(true, { webhook })]);
    const send = async (path: string, secret: string, method = 'POST') => {
      const init = { method, headers: { 'X-Secret': secret } };
      const body = method === 'POST' ? { body: '{"a":"ñ"}' } : {};
      return (await fetch(server.url + path, { ...init, ...body })).status;
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('/telegram', 'good')));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await send('/telegram', 'bad')).toBe(401);
    expect(await send('/telegram', 'good', 'GET')).toBe(405);
    expect(await send('/telegram/otra', 'good')).toBe(404);
    expect(taken).toHaveLength(20);
    expect(taken[0]).toEqual({ a: 'ñ' });
    expect(server.logged).toEqual([]);
    await server.stop();
  });
});

describe('the server', () => {
  it('takes the next free port', async () => {
    const { port } = new URL(server.url);
    const second = await serve(bot, { PORT: port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    expect((await fetch(`${second.url}/salud`)).status).toBe(200);
    await second.stop();
  });

  it('finishes what runs before it leaves', async () => {
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let started = () => {};
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const slow = await serve(
      answering(async () => {
        started();
        await held;
        return { data: null, blocks: [] };
      }),
    );
    const answer = fetch(`${slow.url}/acerca`);
    await running;
    const stopped = slow.stop();
    finish();
    expect((await answer).status).toBe(200);
    await stopped;
    await expect(fetch(`${slow.url}/salud`)).rejects.toThrow();
  });

  it('says which host it can not open', async () => {
    await expect(serve(bot, { HOST: '192.0.2.1' })).rejects.toThrow(/192\.0\.2\.1.*HOST/);
  });
});
