import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import {
  type OpenCommunity,
  openCommunity,
  openEngine,
  type StoreLocation,
} from '../src/community/open.ts';
import { migrate } from '../src/community/store/migrate.ts';
import type { Schema } from '../src/community/store/schema.ts';
import type { PersonKey, PlaceKey } from '../src/core/turn.ts';
import { HAS_POSTGRES, startCluster } from '../test/support/processes/cluster.ts';
import { populate } from './support/populate-community.ts';
import { printTable } from './support/table.ts';
import { timings } from './support/timings.ts';

/** `PERSONS=10000` for a short look; each rates 50 films. */
const PERSONS = Number(process.env['PERSONS'] ?? 100_000);
const POPULATION = { persons: PERSONS, ratingsEach: 50, places: PERSONS / 10 };
const RUNS = 300;
const IMPORTED = 2_000;
const MEBIBYTE = 1024 * 1024;

/** What people ask of the store, on SQLite and PostgreSQL: times over many runs, an import, and memory. */
export default async function benchCommunity(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'butaca-bench-'));
  try {
    const file = join(folder, 'comunidad.sqlite');
    await measure('SQLite', { file, key: undefined });
    if (!HAS_POSTGRES) process.stdout.write('\nThere is no PostgreSQL here.\n');
    else {
      const cluster = await startCluster();
      await measure('PostgreSQL', { url: cluster.url('postgres') });
      await cluster.remove();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(name: string, location: StoreLocation): Promise<void> {
  const engine = await openEngine(location, (ms) => setTimeout(ms));
  await migrate(engine.writer, engine.name);
  // The bot's own connections give a statement ten seconds.
  const filling = 'url' in location ? patientPostgres(location.url) : engine.writer;
  await populate(filling, engine.name, POPULATION);
  if (filling !== engine.writer) await filling.destroy();
  await engine.close();
  const before = process.memoryUsage.rss();
  const community = openCommunity({
    location,
    date: () => new Date(),
    sleep: (ms) => setTimeout(ms),
    randomBytes,
    log: { info: () => {}, error: () => {} },
  });
  process.stdout.write(`\n${name}, ${PERSONS} persons, ${PERSONS * 50} ratings:\n\n`);
  const rows = [];
  for (const [what, work] of Object.entries(questions(community))) {
    for (let run = 0; run < 20; run++) await work(run);
    rows.push({ what, ...(await timings(RUNS, (run) => work(run + 20))) });
  }
  printTable(rows);
  await measureImport(community);
  const grown = (process.memoryUsage.rss() - before) / MEBIBYTE;
  process.stdout.write(`\nResident memory grew by ${grown.toFixed(0)} MB.\n`);
  await community.close();
}

const patientPostgres = (connectionString: string): Kysely<Schema> =>
  new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString }) }) });

/** Somebody else each time. */
const person = (run: number): PersonKey => `discord:${1 + ((run * 7_907) % PERSONS)}`;
const place = (run: number): PlaceKey => `discord:lugar${2 + ((run * 31) % (PERSONS / 10 - 2))}`;
/** Somebody of that place. */
const neighbour = (at: number, back: number): PersonKey =>
  `discord:${at + back * (PERSONS / 10) - 1}`;

const questions = (community: OpenCommunity) => ({
  calificar: (run: number) => community.ratings.rate(person(run), 1 + run, 1 + (run % 10)),
  vista: (run: number) => community.seen.mark(person(run), 20_000 + run),
  notas: (run: number) => community.ratings.of(person(run)),
  'pendientes, one more': (run: number) => community.watchlists.add(person(run), run),
  pendientes: (run: number) => community.watchlists.of(person(run)),
  'lista, one more': (run: number) => community.lists.add(place(run % 5), '', run, person(run)),
  lista: (run: number) => community.lists.show(place(run % 5), ''),
  afinidad: (run: number) => {
    const at = 2 + (run % 50);
    return community.affinity.between(`discord:lugar${at}`, neighbour(at, 1), neighbour(at, 2));
  },
  grupo: (run: number) => community.group.summary(place(run)),
  'grupo of 2,000': () => community.group.summary('discord:lugar1'),
  'marks of a list': (run: number) =>
    community.seen.among(
      person(run),
      Array.from({ length: 10 }, (_, film) => film + run),
    ),
  exportar: (run: number) => community.exporting.everything(person(run)),
  privacidad: (run: number) => community.privacy.kept(person(run)),
});

async function measureImport(community: OpenCommunity): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const seen = Array.from({ length: IMPORTED }, (_, film) => ({
    film: 1 + film * 7,
    rating: 1 + (film % 10),
  }));
  delay.enable();
  const started = performance.now();
  const { id } = await community.importing.prepare(person(11), { seen, wanted: [] });
  await community.importing.apply(person(11), id);
  const seconds = (performance.now() - started) / 1000;
  delay.disable();
  process.stdout.write(
    `\nAn import of ${IMPORTED} ratings takes ${seconds.toFixed(2)} s, and holds up others for ${(delay.max / 1e6).toFixed(1)} ms at most.\n`,
  );
}
