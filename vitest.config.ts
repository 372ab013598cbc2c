import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { HAS_POSTGRES } from './test/support/processes/cluster.ts';

/**
 * A test file belongs to the first project whose support it imports: that of the full Kaggle files, of Chromium, of
 * programs that are started, waited for and killed, of the demo catalogue and the platforms' servers on loopback. All
 * others are `unit`, which needs nothing.
 */
const ASKS_FOR = {
  full: /support\/full-catalogue/,
  browser: /support\/browser/,
  // `ensure-catalogue` has the ETL make the demo's catalogue in a process of its own.
  processes: /node:child_process|support\/processes\/|app\/ensure-catalogue|EVERY_ENGINE/,
  bot: /support\/(?:demo-catalogue|bot|web|discord|telegram|errands|conformance)/,
};
/** What must be so on each engine of the store: its own project runs it on SQLite, `processes` on PostgreSQL. */
const ON_EACH_ENGINE = /support\/community\/engines/;
type Project = keyof typeof ASKS_FOR;

const files: Record<Project, string[]> = { full: [], browser: [], processes: [], bot: [] };
const onEachEngine: string[] = [];
for (const name of readdirSync('test', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.test.ts')) continue;
  const file = join('test', name).replaceAll('\\', '/');
  const text = readFileSync(file, 'utf8');
  const project = (['full', 'browser', 'processes', 'bot'] as const).find((one) =>
    ASKS_FOR[one].test(text),
  );
  if (project) files[project].push(file);
  if (project !== 'processes' && ON_EACH_ENGINE.test(text)) onEachEngine.push(file);
}

const SETUPS = 'test/support/setup';

/**
 * Tests run what ships: sources are taken from `dist`, which `setup/compiled.ts` has up to date before the first of them.
 * As vitest itself loads modules, their loops take four times as long, and loading them took as long as the tests.
 */
const compiled: Plugin = {
  name: 'compiled',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !/^\.\.?\//.test(source)) return null;
    const path = relative(import.meta.dirname, resolve(dirname(importer), source));
    const built = resolve('dist', path.replace(/\.ts$/, '.js'));
    return /^(?:src|commands)[\\/]/.test(path) && existsSync(built) ? built : null;
  },
};
/** Whoever watches changes sources all the time: they are loaded as they are. */
const isWatching = process.argv.includes('--watch') || !process.argv.includes('run');

/**
 * What V8 makes fast, and tidies up, pays in a process that runs on; most functions of a test run a few times. A tenth of
 * the processor's time.
 */
const V8 = ['--interrupt-budget=600000', '--max-semi-space-size=32'];

/** On two cores vitest would take one. More than there are cores would load the bot once more each. */
const WORKERS = Math.max(2, availableParallelism());

/** @param setups what is done once, before the first of its files */
const project = (name: Project, include: readonly string[], ...setups: string[]) => ({
  extends: true as const,
  test: {
    // What is compiled is kept on disk: each project would do it anew, and each run.
    experimental: { fsModuleCache: true },
    name,
    include: [...include],
    globalSetup: ['compiled', ...setups].map((setup) => `${SETUPS}/${setup}.ts`),
    setupFiles: [`${SETUPS}/seed.ts`, `${SETUPS}/discord-first.ts`],
  },
});

const processes = project(
  'processes',
  [...files.processes, ...(HAS_POSTGRES ? onEachEngine : [])],
  'postgres',
  'demo',
);

export default defineConfig({
  plugins: isWatching ? [] : [compiled],
  test: {
    server: { deps: { external: [/[\\/]dist[\\/](?:src|commands)[\\/]/] } },
    // What is compiled is kept on disk: each project would do it anew, and each run.
    experimental: { fsModuleCache: true },
    maxWorkers: WORKERS,
    execArgv: V8,
    // A process keeps its modules from file to file; loading them anew for each took a third of the time.
    isolate: false,
    testTimeout: 60_000,
    // Python reads the full files in some of them.
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: Object.values(files).flat(),
          globalSetup: [`${SETUPS}/compiled.ts`],
          setupFiles: [`${SETUPS}/seed.ts`],
        },
      },
      project('bot', files.bot, 'announce', 'demo'),
      project('browser', files.browser, 'demo'),
      {
        ...processes,
        // One works while others wait for what they started.
        test: { ...processes.test, maxWorkers: WORKERS + 1, sequence: { groupOrder: 1 } },
      },
      project('full', files.full, 'full'),
    ],
  },
});
