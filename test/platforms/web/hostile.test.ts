import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { serve, type TestServer } from '../../support/web.ts';

let bot: Bot;
let server: TestServer;
const agent = new Agent({ keepAlive: true });
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
  server = await serve(bot);
});
afterAll(async () => {
  agent.destroy();
  await server.stop();
  await bot.close();
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends an address as it is: `fetch` would tidy it first. */
const get = (path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ port, path, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

/** What comes back for bytes that are no proper request. */
const sendRaw = (bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
    socket.write(bytes);
  });

const paths = [
  '/cantidad_filmaciones_mes/',
  '/cantidad_filmaciones_dia/',
  '/score_titulo/',
  '/votos_titulo/',
  '/get_actor/',
  '/get_director/',
  '/ficha/',
  '/buscar/',
  '/ayuda/',
  '/',
  '/pagina/',
  '/?mensaje=',
  '/?boton=',
  '/?comando=',
  '/sugerencias?texto=',
  '/sugerencias?comando=ficha&opcion=titulo&texto=',
  '/acerca?locale=',
];

const nasty = [
  '%',
  '%00',
  '%E0%A4%A',
  '%C0%AF',
  '%FF%FE',
  '%F0%9F%8E%AC',
  '%2e%2e%2f',
  '../../etc/passwd',
  '..%5c..%5c',
  '%252e',
  '//',
  '?',
  '&',
  '#',
  ';',
  '|',
  '!',
  'id:',
  'id:862',
  'id:-1',
  'id:1e999',
  'id:99999999999999999999',
  '__proto__',
  'constructor',
  'toString',
  "'%20OR%201=1--",
  '$id',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '%E2%80%AE',
  '%EF%BB%BF',
  '%0D%0ASet-Cookie:a=b',
  'NaN',
  '+',
  '*',
  '{}',
  '[]',
  'get_director!pagina|2636|999999999',
  'ficha!__proto__',
  'ficha|__proto__=1',
  'ficha|titulo=id:219',
  'e%CC%81',
];

/** What may stand in a request's line: Node refuses to send anything else itself. */
const sendable = (text: string): string =>
  text.replace(/\p{Cs}/gu, '').replace(/[^\x21-\x7e]/gu, encodeURIComponent);

const hostileUrl = fc
  .tuple(
    fc.constantFrom(...paths),
    fc.array(
      fc.oneof(
        fc.constantFrom(...nasty),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([path, parts]) => sendable(path + parts.join('')));

describe('hostile addresses', () => {
  it('are never a failure of ours and never show the inside', async () => {
    await fc.assert(
      fc.asyncProperty(hostileUrl, async (url) => {
        const { status, body } = await get(url);
        expect(status, url).toBeLessThan(500);
        expect(body, url).not.toMatch(/\bat \S+ \(|node_modules|Error:/);
        if (body.startsWith('<')) expect(body, url).not.toContain('<script>');
      }),
      { numRuns: 250 },
    );
    expect(server.logged).toEqual([]);
  });

  it.each([
    [
      'bytes that are no UTF-8',
      Buffer.from(
        'GET /score_titulo/\xff\xfe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
        'latin1',
      ),
    ],
    ['no host', Buffer.from('GET /acerca HTTP/1.0\r\n\r\n')],
    [
      'a strange host',
      Buffer.from('GET /acerca HTTP/1.1\r\nHost: a b@c/../:x\r\nConnection: close\r\n\r\n'),
    ],
    [
      'a whole address',
      Buffer.from(
        'GET http://evil.example/acerca HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      ),
    ],
    ['no HTTP', Buffer.from('\x16\x03\x01\x00\xa5')],
    [
      'two lengths',
      Buffer.from(
        'POST /chat HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      ),
    ],
  ])('%s gets a status, and the server goes on', async (_what, bytes) => {
    expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 [24]\d\d /);
    expect((await get('/salud')).status).toBe(200);
    expect(server.logged).toEqual([]);
  });
});

describe('hostile messages', () => {
  it('are never a failure of ours', async () => {
    const post = (body: string, type = 'application/json') =>
      fetch(`${server.url}/chat`, { method: 'POST', body, headers: { 'Content-Type': type } });
    const message = fc.oneof(
      fc.record({ mensaje: fc.string({ unit: 'binary', maxLength: 60 }) }),
      fc.record({ boton: fc.string({ unit: 'binary', maxLength: 60 }) }),
      fc.record({
        comando: fc.constantFrom('ficha', '__proto__'),
        opciones: fc.dictionary(fc.string(), fc.string()),
      }),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(message, async (body) => {
        expect((await post(JSON.stringify(body))).status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
    expect((await post('{"mensaje":"hola"}', 'text/plain')).status).toBe(400);
    expect(server.logged).toEqual([]);
  });
});
