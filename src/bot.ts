import { randomBytes } from 'node:crypto';
import { openCatalog } from './catalog/open.ts';
import { titleRegions } from './catalog/queries/title-regions.ts';
import { loadCommands } from './commands.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { createDispatcher, type Dispatcher, type DispatcherLog } from './core/dispatcher.ts';
import type { Registry } from './core/registry.ts';
import { loadFinder } from './finder/load.ts';
import { interpret } from './interpret.ts';
import { createResolvers } from './resolvers.ts';
import { createWording, isSpanish } from './wording/locale.ts';

/** The bot without any front-end: what every platform is given. */
export interface Bot {
  readonly registry: Registry<Context>;
  readonly dispatcher: Dispatcher;
  close(): void;
}

/** Whose Spanish titles are shown where the catalogue has none of the deployment's own region. */
const FALLBACK_REGION = 'LATAM';

/**
 * Opens the catalogue and the finder of a folder and puts the commands on them.
 * @throws DataError when the folder holds no whole catalogue
 */
export async function createBot(config: Config, log: DispatcherLog): Promise<Bot> {
  const [registry, catalog] = await Promise.all([
    loadCommands(),
    openCatalog(config.dataDir, {
      memoryLimit: config.duckdbMemory,
      threads: config.duckdbThreads,
    }),
  ]);
  const regions = new Set((await catalog.all(titleRegions, {})).map(({ region }) => region));
  const finder = loadFinder(config.dataDir);
  return {
    registry,
    dispatcher: createDispatcher({
      registry,
      log,
      now: () => performance.now(),
      newErrorId: () => randomBytes(4).toString('hex'),
      openSession({ locale }) {
        const wording = createWording(locale && isSpanish(locale) ? locale : config.locale);
        const region = regions.has(wording.region) ? wording.region : FALLBACK_REGION;
        const regional = finder.inRegion(region);
        return {
          context: { catalog, finder: regional, wording, region, registry },
          resolvers: createResolvers(regional),
          interpret: (text) => interpret(text, regional),
        };
      },
    }),
    close: () => catalog.close(),
  };
}
