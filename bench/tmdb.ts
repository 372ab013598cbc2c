import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { SHIPPED } from '../src/etl/default-folders.ts';
import { runEtl } from '../src/etl/run.ts';
import { downloadTmdb } from '../src/sources/tmdb/download.ts';
import { tmdbFilm } from '../test/support/tmdb/films.ts';

const FILMS = Number(process.env['FILMS'] ?? 5_000);
const FIRST_ID = 2_000_000;

/** A TMDB on loopback that has so many films and answers at once. */
async function serve(count: number) {
  const ids = Array.from({ length: count }, (_, index) => FIRST_ID + index);
  const exported = gzipSync(
    ids.map((id) => JSON.stringify({ id, adult: false, video: false, popularity: 9 })).join('\n'),
  );
  const server = createServer(({ url = '' }, response) => {
    const [, id] = /\/movie\/(\d+)/.exec(url) ?? [];
    response.end(id === undefined ? exported : JSON.stringify(tmdbFilm(Number(id))));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, root: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** FILMS films fetched from a loopback TMDB with the limiter off, and the demo's ETL without and with them. */
export default async function benchTmdb(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-tmdb-'));
  const raw = join(folder, 'raw');
  await cp('data/demo', raw, { recursive: true });
  const etl = async (): Promise<string> => {
    const start = performance.now();
    await runEtl({ raw, out: join(folder, 'clean'), shipped: SHIPPED, clock: () => new Date() });
    return ((performance.now() - start) / 1000).toFixed(1);
  };
  const before = await etl();
  const { server, root } = await serve(FILMS);
  const start = performance.now();
  const { kept } = await downloadTmdb({
    folder: join(raw, 'tmdb'),
    from: '2017-07-01',
    votes: 20,
    popularity: 1,
    refresh: false,
    catalogue: new Set(),
    regions: new Set(),
    token: 'x',
    apiRoot: root,
    filesRoot: root,
    rate: 0,
    fetch,
    now: () => new Date(),
    sleep: (milliseconds) => setTimeout(milliseconds),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  server.closeAllConnections();
  server.close();
  const after = await etl();
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(
    `${kept} films downloaded in ${seconds} s; ETL of the demo ${before} s, with them ${after} s\n`,
  );
}
