import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { loadCommands } from '../src/app/commands.ts';
import { readConfig } from '../src/app/config.ts';
import { createTalk } from '../src/app/create-talk.ts';
import { createResolvers } from '../src/app/resolvers.ts';
import { watchingOf } from '../src/app/streaming-of-turn.ts';
import { openCatalogue } from '../src/catalogue/open.ts';
import { readVocabularies } from '../src/catalogue/vocabulary.ts';
import { openCommunity } from '../src/community/open.ts';
import { memoryShelf } from '../src/conversation/memory/shelf.ts';
import { createThreads } from '../src/conversation/memory/threads.ts';
import { once } from '../src/core/once.ts';
import type { Turn } from '../src/core/turn.ts';
import { loadFinder } from '../src/finder/load-finder.ts';
import { loadTastes } from '../src/recommender/personal/taste-model.ts';
import { createWording } from '../src/wording/formats.ts';
import { finderQueries } from './support/finder-queries.ts';
import { printTable } from './support/table.ts';
import { summarise } from './support/timings.ts';

const PHRASES = fileURLToPath(new URL('../eval/conversation/frases.csv', import.meta.url));
const TURN: Turn = { platform: 'terminal', private: true, at: new Date(0) };
const WARM_UP = 100;
const LONGEST = 1_000;

/** Understanding a message beside one search of the finder, in one run, by processor time. */
export default async function benchUnderstanding(): Promise<void> {
  const config = readConfig(process.env);
  const folder = mkdtempSync(join(tmpdir(), 'butaca-bench-'));
  const catalogue = await openCatalogue(config.dataDir, {
    memoryLimit: config.duckdbMemory,
    threads: 1,
  });
  const terms = await readVocabularies(catalogue);
  const finder = loadFinder(config.dataDir);
  const tastes = once(() => loadTastes(config.dataDir));
  const now = (): number => performance.now();
  const registry = await loadCommands();
  const shelf = memoryShelf(now);
  const talk = createTalk({ registry, catalogue, terms, threads: createThreads(() => shelf) });
  const wording = createWording(config.locale);
  const community = openCommunity({
    location: { file: join(folder, 'comunidad.sqlite'), key: undefined },
    date: () => new Date(),
    sleep: (ms) => setTimeout(ms),
    randomBytes,
    log: { info: () => {}, error: () => {} },
  });
  const seen = async (): Promise<ReadonlySet<number>> => new Set<number>();
  const watching = watchingOf(TURN, { community, terms, wording });
  const parts = { catalogue, finder, terms, tastes, community, wording, watching, seen };
  const context = { ...parts, registry, turn: TURN, timeZone: 'UTC' };
  const { interpret } = talk(context, createResolvers(finder, terms, TURN));
  const rows: object[] = [];
  const add = async (what: string, texts: readonly string[], ask: (text: string) => unknown) => {
    for (const text of texts.slice(0, WARM_UP)) await ask(text);
    rows.push({ what, ...(await processorTime(texts.slice(WARM_UP), ask)) });
  };
  const searches = finderQueries(finder);
  const phrases = readPhrases();
  await add('one search for a film', searches.films, (text) => finder.movies(text));
  await add('one search for a person', searches.people, (text) => finder.people(text));
  await add('understanding a message', phrases, interpret);
  await add('understanding a message of 1000 characters', lengthened(phrases), interpret);
  printTable(rows);
  await Promise.all([catalogue.close(), community.close()]);
  rmSync(folder, { recursive: true });
}

const readPhrases = (): string[] =>
  parse<{ mensaje: string }>(readFileSync(PHRASES), { columns: true }).map(
    ({ mensaje }) => mensaje,
  );

/** Messages one after another until nothing longer may be sent. */
const lengthened = (phrases: readonly string[]): string[] =>
  phrases.map((_, from) => [...phrases.slice(from), ...phrases].join(' ').slice(0, LONGEST));

async function processorTime(
  texts: readonly string[],
  ask: (text: string) => unknown,
): Promise<object> {
  const taken: number[] = [];
  for (const text of texts) {
    const before = process.cpuUsage();
    await ask(text);
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  return summarise(taken);
}
