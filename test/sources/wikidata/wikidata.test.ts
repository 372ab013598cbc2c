import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Download, downloadTitles } from '../../../src/sources/wikidata/download.ts';

type Answer = (response: ServerResponse, ids: readonly string[]) => void;
type LabelText = readonly [language: string, text: string];

const LABELS: Readonly<Record<string, readonly LabelText[]>> = {
  tt0068646: [
    ['es', 'El padrino'],
    ['es', 'El Padrino I'],
  ],
  tt0095016: [
    ['es-es', 'La jungla de cristal'],
    ['es-MX', 'Duro de matar'],
    ['es-419', 'Duro de matar'],
  ],
  tt0021814: [['es', 'Drácula (película de 1931)']],
  tt0000001: [['es', 'Q12345']],
};

let folder: string;
let server: Server;
let endpoint: string;
let answers: Answer[];
let requests: { userAgent: string | undefined; accept: string | undefined; ids: string[] }[];
let slept: number[];

/** Answers like Wikidata's endpoint, in application/sparql-results+json. */
const results: Answer = (response, ids) => {
  const bindings = ids.flatMap((id) =>
    (LABELS[id] ?? []).map(([language, value]) => ({
      imdb: { type: 'literal', value: id },
      texto: { type: 'literal', 'xml:lang': language, value },
    })),
  );
  response.setHeader('content-type', 'application/sparql-results+json');
  response.end(JSON.stringify({ head: { vars: ['imdb', 'texto'] }, results: { bindings } }));
};
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end('error');
const reset: Answer = (response) => response.destroy();
const cutShort: Answer = (response) =>
  response.end('{"head":{"vars":["imdb","texto"]},"results":{"bind');
const silence: Answer = () => undefined;

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const ids = new URLSearchParams(body).get('query')?.match(/tt\d+/g) ?? [];
  const { 'user-agent': userAgent, accept } = request.headers;
  requests.push({ userAgent, accept, ids });
  (answers.shift() ?? results)(response, ids);
}

const download = (changes: Partial<Download> = {}): Promise<number> =>
  downloadTitles({
    imdbIds: Object.keys(LABELS),
    output: join(folder, 'titulos_wikidata.csv'),
    endpoint,
    contact: 'ana@ejemplo.org',
    fetch,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    now: () => new Date('2026-11-22T12:00:00Z'),
    batchSize: 2,
    ...changes,
  });
const written = (): Promise<string> => readFile(join(folder, 'titulos_wikidata.csv'), 'utf8');

const ALL = `imdb_id,region,titulo
tt0021814,,Drácula
tt0068646,,El Padrino I
tt0068646,,El padrino
tt0095016,ES,La jungla de cristal
tt0095016,LATAM,Duro de matar
tt0095016,MX,Duro de matar
`;

beforeEach(async () => {
  [answers, requests, slept] = [[], [], []];
  folder = await mkdtemp(join(tmpdir(), 'titulos-'));
  server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

it('writes the labels and aliases of all films, by region, without Q-ids and "(película)"', async () => {
  await expect(download()).resolves.toBe(6);
  await expect(written()).resolves.toBe(ALL);
});

it('asks in batches, in order, with a pause between them and a contact in the user agent', async () => {
  await download({ pause: 750 });
  expect(requests.map(({ ids }) => ids)).toEqual([
    ['tt0000001', 'tt0021814'],
    ['tt0068646', 'tt0095016'],
  ]);
  expect(requests[0]?.userAgent).toContain('ana@ejemplo.org');
  expect(requests[0]?.accept).toBe('application/sparql-results+json');
  expect(slept).toEqual([750]);
});

it('waits as long as Retry-After says, in seconds or until a date', async () => {
  answers = [
    status(429, { 'retry-after': '7' }),
    status(503, { 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }),
  ];
  await download({ batchSize: 4 });
  expect(slept).toEqual([7_000, 30_000]);
  await expect(written()).resolves.toBe(ALL);
});

it('waits twice as long each time after errors, resets, silence and answers cut short', async () => {
  answers = [status(500), reset, silence, cutShort];
  await download({ batchSize: 4, timeout: 150 });
  expect(slept).toEqual([2_000, 4_000, 8_000, 16_000]);
  await expect(written()).resolves.toBe(ALL);
});

it('goes on where it stopped, dropping what was half written', async () => {
  answers = [results, ...Array.from({ length: 6 }, () => reset)];
  await expect(download()).rejects.toThrow(/no respondió tras 6 intentos/);
  const before = await written();
  await writeFile(join(folder, 'titulos_wikidata.csv'), `${before}tt0068646,,El pad`);
  requests = [];
  await expect(download()).resolves.toBe(5);
  expect(requests.map(({ ids }) => ids)).toEqual([['tt0068646', 'tt0095016']]);
  await expect(written()).resolves.toBe(ALL);
});

it('starts anew once a download was finished', async () => {
  await download();
  await download();
  expect(requests).toHaveLength(4);
  await expect(written()).resolves.toBe(ALL);
});

it('gives up at once when the endpoint refuses the query', async () => {
  answers = [status(400)];
  await expect(download()).rejects.toThrow('Wikidata rechazó la consulta (código 400)');
  expect(requests).toHaveLength(1);
});

it('says what to do when its progress file is damaged', async () => {
  await writeFile(join(folder, 'titulos_wikidata.csv.progreso.json'), '{"lastId"');
  await expect(download()).rejects.toThrow(/está dañado\. Bórralo/);
});
