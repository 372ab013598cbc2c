import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { writeBatch } from '../../../src/sources/tmdb/raw-files.ts';
import { downloadFilms, type FilmDownload } from '../../../src/sources/wikidata/download-films.ts';
import { clean, query, rawFolder } from '../../etl/raw-files.ts';
import { tmdbRow } from '../../support/streaming-catalogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tmdbFilm } from '../../support/tmdb/films.ts';

type Binding = Readonly<Record<string, string | readonly [text: string, language: string]>>;
type Answer = (response: ServerResponse, query: string) => void;

const ENTITY = 'http://www.wikidata.org/entity/';
/** Days on which films that nobody has made came out, by their item. */
const FILMS: Readonly<Record<string, { tmdb: string; days: readonly string[] }>> = {
  Q10: { tmdb: '900010', days: ['2017-08-04', '2017-09-01'] },
  Q11: { tmdb: '900011', days: ['2017-09-15'] },
  // Shown anew: it is older than what is asked for.
  Q12: { tmdb: '900012', days: ['1994-05-05', '2017-09-20'] },
};

const said = (item: string): readonly Binding[] => [
  { what: 'label', text: [`Film ${item}`, 'en'] },
  { what: 'label', text: [`Película ${item} (película de 2017)`, 'es'] },
  { what: 'label', text: [`Peli ${item}`, 'es-mx'] },
  { what: 'original', text: [`Le film ${item}`, 'fr'] },
  ...(FILMS[item]?.days ?? []).map((day) => ({ what: 'date', value: `${day}T00:00:00Z` })),
  { what: 'imdb', value: `tt99000${item.slice(1)}` },
  { what: 'runtime', value: '101' },
  { what: 'language', value: 'fr' },
  { what: 'country', value: 'FR', text: ['France', 'en'] },
  { what: 'genre', text: ['romantic comedy', 'en'] },
  { what: 'genre', text: ['horror film', 'en'] },
  { what: 'director', value: `${ENTITY}Q500`, text: ['Who Directs', 'en'], person: '5000002' },
  { what: 'cast', value: `${ENTITY}Q502`, text: ['Second', 'en'], order: '2' },
  {
    what: 'cast',
    value: `${ENTITY}Q501`,
    text: ['First', 'en'],
    person: '5000001',
    gender: `${ENTITY}Q6581072`,
    order: '1',
  },
];

const send = (response: ServerResponse, rows: readonly Binding[]): void => {
  const bindings = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' ? { value } : { value: value[0], 'xml:lang': value[1] },
      ]),
    ),
  );
  response.end(JSON.stringify({ results: { bindings } }));
};

/** Answers like Wikidata's endpoint, in application/sparql-results+json. */
const results: Answer = (response, text) => {
  const [, from = '', to = ''] = text.match(/>= "(\d{4}-\d\d-\d\d)T.*< "(\d{4}-\d\d-\d\d)T/) ?? [];
  const items = text.match(/wd:Q\d+/g)?.map((item) => item.slice(3)) ?? [];
  if (from === '') {
    const film = (item: string) => ({ film: `${ENTITY}${item}` });
    return send(
      response,
      items.flatMap((item) => said(item).map((row) => ({ ...film(item), ...row }))),
    );
  }
  const shown = Object.entries(FILMS).filter(([, { days }]) =>
    days.some((day) => day >= from && day < to),
  );
  send(
    response,
    shown.map(([item, { tmdb }]) => ({ film: `${ENTITY}${item}`, tmdb })),
  );
};
const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end();
const cutShort: Answer = (response) => response.end('{"results":{"bindings":[');

/** Wikidata on loopback; `answers` come first, then what it has. */
async function wikidata(answers: Answer[] = []) {
  const asked: string[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const text = new URLSearchParams(body).get('query') ?? '';
    asked.push(text);
    (answers.shift() ?? results)(response, text);
  };
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const output = join(await temporaryFolder(), 'peliculas_wikidata.jsonl.gz');
  const { port } = server.address() as AddressInfo;
  const download = (changes: Partial<FilmDownload> = {}): Promise<number> =>
    downloadFilms({
      from: '2017-07-01',
      output,
      endpoint: `http://127.0.0.1:${port}`,
      contact: 'ana@ejemplo.org',
      fetch,
      sleep: async () => {},
      now: () => new Date('2017-10-10T00:00:00Z'),
      batchSize: 2,
      ...changes,
    });
  return { asked, download, output };
}

const unpacked = async (path: string): Promise<string> =>
  gunzipSync(await readFile(path)).toString();

it('writes each new film once, with its first day, makers, cast, genres, countries and Spanish titles', async () => {
  const { download, output } = await wikidata();
  expect(await download()).toBe(2);
  const [film, ...others] = (await unpacked(output)).trim().split('\n');
  expect(others).toHaveLength(1);
  expect(JSON.parse(film ?? '')).toEqual({
    id: 900_010,
    item: 'Q10',
    imdb_id: 'tt9900010',
    title: 'Film Q10',
    original_title: 'Le film Q10',
    original_language: 'fr',
    release_date: '2017-08-04',
    runtime: 101,
    directors: [{ id: 5_000_002, name: 'Who Directs', gender: 0 }],
    cast: [
      { id: 5_000_001, name: 'First', gender: 1 },
      { id: 1_600_000_502, name: 'Second', gender: 0 },
    ],
    genres: ['Comedy', 'Horror', 'Romance'],
    countries: [{ code: 'FR', name: 'France' }],
    titles: [
      { region: '', title: 'Película Q10' },
      { region: 'MX', title: 'Peli Q10' },
    ],
  });
});

it('asks again after what may pass, and goes on where it stopped', async () => {
  const { download, output, asked } = await wikidata([status(503), cutShort]);
  const stop = new Error('stopped');
  const stopped = download({
    onProgress: (done) => {
      if (done === 3) throw stop;
    },
  });
  await expect(stopped).rejects.toBe(stop);
  const before = asked.length;
  await writeFile(output, '{"half":', { flag: 'a' });
  expect(await download()).toBe(0);
  expect(asked.length - before).toBe(1);
  expect((await unpacked(output)).trim().split('\n')).toHaveLength(2);
});

it('is one more source of the catalogue, after Kaggle and TMDB', async () => {
  const { download, output } = await wikidata();
  await download();
  const folder = await rawFolder();
  await folder.write('peliculas_wikidata.jsonl.gz', await readFile(output));
  await mkdir(join(folder.raw, 'tmdb'));
  await writeBatch(join(folder.raw, 'tmdb'), 'one', [tmdbRow(tmdbFilm(900_011))]);
  const { films } = await clean(folder);
  expect(films).toBe(3);
  const ask = (sql: string) => query(folder.out, sql);
  expect(await ask('SELECT title, release_year, runtime FROM {movies} WHERE id = 900010')).toEqual([
    { title: 'Film Q10', release_year: 2017, runtime: 101 },
  ]);
  expect(await ask('SELECT title FROM {movies} WHERE id = 900011')).toEqual([
    { title: 'Invented Film 900011' },
  ]);
  expect(await ask('SELECT name FROM {cast_by_movie} WHERE movie_id = 900010')).toEqual([
    { name: 'First' },
    { name: 'Second' },
  ]);
  expect(await ask('SELECT name FROM {genres} WHERE movie_id = 900010')).toHaveLength(3);
  expect(
    await ask(
      "SELECT region, title FROM {display_titles} WHERE movie_id = 900010 AND region IN ('ES', 'MX') ORDER BY region",
    ),
  ).toEqual([
    { region: 'ES', title: 'Película Q10' },
    { region: 'MX', title: 'Peli Q10' },
  ]);
  await folder.write('peliculas_wikidata.jsonl.gz', gzipSync('{"id": 1}\n'));
  await expect(clean(folder)).rejects.toThrow('peliculas_wikidata.jsonl.gz, línea 1');
});
