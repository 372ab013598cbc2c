import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createBot } from '../src/app/bot.ts';
import { readConfig } from '../src/app/config.ts';
import { createPool, type Pool } from '../src/catalogue/pool.ts';
import { facetCounts } from '../src/catalogue/queries/discovery/facets.ts';
import { type Bound, filmCount, filmList } from '../src/catalogue/queries/discovery/films.ts';
import { filterFailures } from '../src/catalogue/queries/discovery/filter-failures.ts';
import { type Filters, ORDERS, type Order, partsOf } from '../src/core/filters.ts';
import type { Turn } from '../src/core/turn.ts';
import { growDiscovery } from './support/grow-discovery.ts';
import { printTable } from './support/table.ts';
import { summarise } from './support/timings.ts';

const RUNS = 60;
const SIZES = [45_000, 1_000_000];
const VIEWS = ['discovery', 'cast_by_person', 'directors_by_person', 'movies_by_theme'];

const HANKS = { id: 31, name: 'Tom Hanks' };
const SPIELBERG = { id: 488, name: 'Steven Spielberg' };

const MIXES: Readonly<Record<string, Filters>> = {
  everything: {},
  'genre, decade': { genres: [['Horror']], years: { from: 1980, to: 1989 } },
  'country, length': { countries: ['AR'], runtime: { to: 100 }, genres: [['Comedy']] },
  'region, score': { countries: ['Europa'], score: { from: 7 }, votes: { from: 100 } },
  person: { people: [HANKS] },
  'two persons': { people: [HANKS, { ...SPIELBERG, role: 'director' }] },
  'without a person': { withoutPeople: [HANKS], genres: [['Drama']] },
  'all at once': {
    genres: [['Drama', 'Romance'], ['Comedy']],
    withoutGenres: ['Horror'],
    years: { from: 1970 },
    countries: ['Europa', 'US'],
    languages: ['en', 'fr'],
    people: [HANKS],
    runtime: { from: 60, to: 150 },
    score: { from: 5 },
    votes: { from: 10 },
    audience: 'grownups',
  },
};

/** Messages that stand for what each command does most. */
const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  descubrir: ['terror epoca:80s', 'tema:zombis', 'comedia pais:argentinas', 'persona:tom hanks'],
  contar: ['terror epoca:80s', 'pais:europeas', 'persona:woody allen papel:direccion', ''],
  dato: ['id:603 dato:direccion', 'id:862 dato:personaje personaje:woody', 'id:550 dato:pais'],
  filmografia: ['id:31', 'id:488 papel:direccion orden:nuevas', 'id:955 genero:drama'],
  juntos: ['id:31 + id:5344', 'id:380 + id:1158', 'id:287 + id:819'],
  comparar: ['id:597 + id:197', 'id:603 + id:27205 por:votos', 'id:1366 + id:19995 por:retorno'],
};

/** The commands on the catalogue in DATA_DIR, then the queries behind them on it and on a million films. */
export default async function benchDiscovery(): Promise<void> {
  const config = readConfig(process.env);
  printTable(await commandRows());
  for (const films of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'discovery-'));
    await growDiscovery(config.dataDir, folder, films);
    process.stdout.write(`\n### ${films} films\n\n`);
    printTable(await queryRows(folder, config.duckdbMemory));
    await rm(folder, { recursive: true });
  }
}

async function commandRows(): Promise<object[]> {
  const bot = await createBot(readConfig(process.env), { info: () => {}, error: () => {} });
  const turn: Turn = { platform: 'terminal', private: true, at: new Date() };
  const rows: object[] = [];
  for (const [command, texts] of Object.entries(MESSAGES)) {
    const ask = (run: number) =>
      bot.dispatcher.message(`/${command} ${texts[run % texts.length] ?? ''}`, turn);
    rows.push({ command, ...(await measured(ask)) });
  }
  await bot.close();
  return rows;
}

async function queryRows(folder: string, memoryLimit: string): Promise<object[]> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: memoryLimit,
  });
  const connection = await instance.connect();
  for (const view of VIEWS) {
    const path = join(folder, `${view}.parquet`);
    await connection.run(`CREATE VIEW ${view} AS FROM read_parquet('${path}')`);
  }
  await connection.run('SET GLOBAL parquet_metadata_cache = true');
  const pool = createPool([connection]);
  const list = (filters: Filters, order: Order) =>
    filmList({ filters, order, seed: 7, limit: 10, offset: 0 });
  const rows: object[] = [];
  const add = async <R>(query: string, bound: Bound<R>): Promise<void> => {
    rows.push({ query, ...(await measured(() => ask(pool, bound))) });
  };
  for (const [name, filters] of Object.entries(MIXES)) {
    await add(`list: ${name}`, list(filters, 'best'));
    await add(`count: ${name}`, filmCount(filters));
  }
  for (const order of ORDERS) await add(`order: ${order}`, list({}, order));
  await add('facets of everything', facetCounts({}, 100, 6.5));
  await add('ways out of all at once', filterFailures(partsOf(MIXES['all at once'] ?? {}), {}));
  await pool.close();
  instance.closeSync();
  return rows;
}

const ask = <R>(pool: Pool, { query, params }: Bound<R>): Promise<R[]> => pool.rows(query, params);

/** Times as the clock says and as the processor does, which other work on the machine doesn't change. */
async function measured(work: (run: number) => Promise<unknown>): Promise<object> {
  const [clock, processor]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS + 5; run++) {
    const before = process.cpuUsage();
    const started = performance.now();
    await work(run);
    const { user, system } = process.cpuUsage(before);
    if (run < 5) continue;
    clock.push(performance.now() - started);
    processor.push((user + system) / 1000);
  }
  const { p50, p95 } = summarise(clock);
  const cpu = summarise(processor);
  return { p50, p95, 'CPU p50': cpu.p50, 'CPU p95': cpu.p95 };
}
