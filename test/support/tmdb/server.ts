import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { TmdbFilm } from './films.ts';
import { faultsOfRequest } from './spec.ts';

type Answer = (response: ServerResponse) => void;

/** What goes wrong on the way. */
export const TROUBLE = {
  status:
    (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
    (response) =>
      response.writeHead(code, headers).end('{"success":false}'),
  reset: ((response) => response.destroy()) satisfies Answer,
  silence: (() => undefined) satisfies Answer,
  cut: ((response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"id":1,"title":"Half of an');
    setImmediate(() => response.destroy());
  }) satisfies Answer,
  halfJson: ((response) => response.end('{"id":1,"title":')) satisfies Answer,
};

/** TMDB on loopback: its API, by its own description where that is there, and its daily exports. */
export interface TmdbServer {
  readonly root: string;
  /** What it has; the exports list all of it. */
  readonly films: Map<number, TmdbFilm>;
  /** Ids that answer as another film does. */
  readonly merged: Map<number, number>;
  /** By day (YYYY-MM-DD), which films changed. */
  readonly changes: Map<string, readonly number[]>;
  /** What happens to the next requests about films instead of an answer. */
  readonly troubles: Answer[];
  /** Days (YYYY-MM-DD) whose export is there. */
  readonly exports: Set<string>;
  /** Which films were asked about, in order. */
  readonly asked: number[];
  /** Paths and queries of all requests that aren't as TMDB describes. */
  readonly faults: string[];
  token: string;
}

const PAGE = 2;

export async function tmdbServer(films: readonly TmdbFilm[]): Promise<TmdbServer> {
  const state = {
    films: new Map(films.map((film) => [film.id, film])),
    merged: new Map<number, number>(),
    changes: new Map<string, readonly number[]>(),
    troubles: [] as Answer[],
    exports: new Set<string>(['2026-11-29']),
    asked: [] as number[],
    faults: [] as string[],
    token: 'un-token-de-lectura',
  };
  const server = createServer((request, response) => answer(state, request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return Object.assign(state, {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
}

function answer(
  state: Omit<TmdbServer, 'root'>,
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const address = new URL(url, 'http://127.0.0.1');
  const json = (body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const [, month, day, year] = /movie_ids_(\d\d)_(\d\d)_(\d{4})\.json\.gz$/.exec(url) ?? [];
  if (month !== undefined) {
    if (!state.exports.has(`${year}-${month}-${day}`)) return void response.writeHead(403).end();
    return void response.end(gzipSync(exportOf([...state.films.values()])));
  }
  state.faults.push(...faultsOfRequest(address));
  if (headers.authorization !== `Bearer ${state.token}`) return void json({ status_code: 7 }, 401);
  if (address.pathname === '/3/movie/changes') return void json(changesOf(state, address));
  const id = Number(address.pathname.split('/').at(-1));
  const trouble = state.troubles.shift();
  if (trouble) return void trouble(response);
  state.asked.push(id);
  const film = state.films.get(state.merged.get(id) ?? id);
  if (film === undefined) return void json({ success: false, status_code: 34 }, 404);
  const appended = new Set(address.searchParams.get('append_to_response')?.split(','));
  json(
    Object.fromEntries(
      Object.entries(film).filter(([key]) => !PARTS.has(key) || appended.has(key)),
    ),
  );
}

/** Comes only when it is asked for. */
const PARTS = new Set([
  'credits',
  'keywords',
  'external_ids',
  'alternative_titles',
  'translations',
  'release_dates',
  'watch/providers',
]);

const exportOf = (films: readonly TmdbFilm[]): string =>
  films
    .map(({ id, adult, original_title, popularity, video }) =>
      JSON.stringify({ adult, id, original_title, popularity, video }),
    )
    .join('\n');

function changesOf({ changes }: Omit<TmdbServer, 'root'>, { searchParams }: URL) {
  const [start = '', end = ''] = [searchParams.get('start_date'), searchParams.get('end_date')].map(
    String,
  );
  if (Date.parse(end) - Date.parse(start) > 14 * 86_400_000) throw new Error('More than 14 days');
  const ids = [...changes]
    .filter(([day]) => day >= start && day <= end)
    .flatMap(([, list]) => list);
  const page = Number(searchParams.get('page') ?? 1);
  return {
    results: ids.slice((page - 1) * PAGE, page * PAGE).map((id) => ({ id, adult: null })),
    page,
    total_pages: Math.ceil(ids.length / PAGE),
    total_results: ids.length,
  };
}
