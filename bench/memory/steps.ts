import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../../src/core/once.ts';
import type { Turn } from '../../src/core/turn.ts';

/** The process that `bench memory` looks at: it starts like the bot, step by step, and says what each takes. */
const dataDir = process.env['DATA_DIR'] ?? 'data/clean';
let before = 0;

/** Garbage that a collection would free is no need of the step's; the process is run with `--expose-gc`. */
function step(name: string): void {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  process.send?.({ step: name, rss, grown: rss - before, heapUsed, arrayBuffers });
  before = rss;
}

step('node');

const [
  { openCatalogue },
  { loadCommands },
  { createDispatcher },
  { createTalk },
  { createResolvers },
  { explain },
  { createWording },
  { loadFinder },
  { readVocabularies },
  { createThreads },
  { memoryShelf },
] = await Promise.all([
  import('../../src/catalogue/open.ts'),
  import('../../src/app/commands.ts'),
  import('../../src/core/dispatcher.ts'),
  import('../../src/app/create-talk.ts'),
  import('../../src/app/resolvers.ts'),
  import('../../src/wording/mistakes.ts'),
  import('../../src/wording/formats.ts'),
  import('../../src/finder/load-finder.ts'),
  import('../../src/catalogue/vocabulary.ts'),
  import('../../src/conversation/memory/threads.ts'),
  import('../../src/conversation/memory/shelf.ts'),
]);
const registry = await loadCommands();
step('libraries and commands');

const catalogue = await openCatalogue(dataDir, {
  memoryLimit: process.env['DUCKDB_MEMORY'] || '128MB',
  threads: Number(process.env['DUCKDB_THREADS']) || 2,
});
step('catalogue open');

const wording = createWording();
const finder = loadFinder(dataDir).inRegion(wording.region);
step('finder loaded');

const terms = await readVocabularies(catalogue);
const now = (): number => performance.now();
const shelf = memoryShelf(now);
const talk = createTalk({ registry, catalogue, terms, threads: createThreads(() => shelf) });
step('talk ready');

const quiet = () => {};
const folder = mkdtempSync(join(tmpdir(), 'bench-memory-'));
const { loadTastes } = await import('../../src/recommender/personal/taste-model.ts');
const tastes = once(() => loadTastes(dataDir));
tastes();
step('tastes loaded');
const { openCommunity } = await import('../../src/community/open.ts');
const community = openCommunity({
  location: { file: join(folder, 'comunidad.sqlite'), key: undefined },
  date: () => new Date(),
  sleep: () => Promise.resolve(),
  randomBytes,
  log: { info: quiet, error: quiet },
});
await community.ratings.rate('terminal:ana', 219, 8);
await community.group.summary('terminal:club');
step('community open');
const { watchingOf } = await import('../../src/app/streaming-of-turn.ts');

const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const dispatcher = createDispatcher({
  registry,
  log,
  now,
  newErrorId: () => 'bench',
  explain: (mistake) =>
    explain(mistake, { help: undefined, coveredUntil: wording.month(catalogue.coveredUntil) }),
  openSession(turn) {
    const seen = async (): Promise<ReadonlySet<number>> => new Set<number>();
    const watching = watchingOf(turn, { community, terms, wording });
    const parts = { catalogue, finder, terms, tastes, community, wording, watching, seen };
    const context = { ...parts, registry, turn, timeZone: 'UTC' };
    const resolvers = createResolvers(finder, terms, turn);
    return { context, resolvers, ...talk(context, resolvers) };
  },
});

const TURN: Turn = { platform: 'terminal', private: true, at: new Date(0) };

async function answer(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const { name, examples } of registry.commands) {
      for (const example of examples) await dispatcher.message(`/${name} ${example}`, TURN);
    }
  }
}

await answer(1);
step('first answers');
await answer(100);
step('a hundred times those');

const [
  { createChartRenderer },
  { createMetrics },
  { pollEvents },
  { createRedaction },
  { processSurroundings },
] = await Promise.all([
  import('../../src/analysis/charts/renderer.ts'),
  import('../../src/app/metrics.ts'),
  import('../../src/app/poll-events.ts'),
  import('../../src/app/redaction.ts'),
  import('../../src/app/surroundings.ts'),
]);
const { startServer } = await import('../../src/platforms/web/serve.ts');
const web = await startServer(
  {
    registry,
    dispatcher,
    charts: createChartRenderer(),
    catalogue: { ...catalogue, refused: undefined, aging: undefined },
    answers: async () => true,
    places: community.places,
    polls: pollEvents(community, log),
  },
  {
    host: '127.0.0.1',
    port: 0,
    trustProxy: '0',
    requestsPerSecond: 0,
    metricsToken: undefined,
  },
  {
    ...processSurroundings(log, wording.locale, createRedaction({})),
    metrics: createMetrics(),
    running: () => [],
  },
);
for (const path of ['/', '/docs', '/openapi.json', '/metricas']) await fetch(web.url + path);
step('page and API');

await import('../../src/platforms/telegram/session.ts');
step('Telegram loaded');
await import('../../src/platforms/discord/session.ts');
step('Discord loaded');

await web.stop();
await catalogue.close();
await community.close();
rmSync(folder, { recursive: true });
process.disconnect();
