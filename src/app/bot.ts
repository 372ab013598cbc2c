import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { createChartRenderer } from '../analysis/charts/renderer.ts';
import { openCatalogue } from '../catalogue/open.ts';
import { readVocabularies } from '../catalogue/vocabulary.ts';
import { markSeen } from '../community/answers/seen-marks.ts';
import { type OpenCommunity, openCommunity } from '../community/open.ts';
import { createDispatcher, type Dispatcher, type DispatcherLog } from '../core/dispatcher.ts';
import type { Registry } from '../core/registry.ts';
import type { Turn } from '../core/turn.ts';
import { loadFinder } from '../finder/load.ts';
import type { PlaceEvents } from '../platforms/platform.ts';
import { loadTastes } from '../recommender/personal/model.ts';
import type { ChartPictures } from '../reply/chart.ts';
import { createWording, isSpanish, type Wording } from '../wording/locale.ts';
import { explain } from '../wording/mistakes.ts';
import { loadCommands } from './commands.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { placeEvents } from './place-events.ts';
import { createReadiness } from './readiness.ts';
import { createResolvers } from './resolvers.ts';
import { createTalk } from './talk.ts';

/** The bot without any front-end: what every platform is given. */
export interface Bot {
  readonly registry: Registry<Context>;
  readonly dispatcher: Dispatcher;
  /** Pictures of the charts in answers, for platforms that show them. */
  readonly charts: ChartPictures;
  /** The catalogue's version. */
  readonly version: string;
  /** ISO date: up to when the catalogue knows films. */
  readonly coveredUntil: string;
  readonly community: OpenCommunity;
  readonly places: PlaceEvents;
  /** Whether the catalogue can be asked now; why not is in the log. */
  answers(): Promise<boolean>;
  /** Waits for what is being read and written. */
  close(): Promise<void>;
}

/** More than the variants of Spanish that anybody asks for; a request may name any. */
const LOCALES_KEPT = 50;

/**
 * Opens the catalogue and the finder of a folder and puts the commands on them.
 * @throws DataError when the folder holds no whole catalogue
 */
export async function createBot(config: Config, log: DispatcherLog): Promise<Bot> {
  const [registry, catalogue] = await Promise.all([
    loadCommands(),
    openCatalogue(config.dataDir, {
      memoryLimit: config.duckdbMemory,
      threads: config.duckdbThreads,
    }),
  ]);
  const wordings = new LRUCache<string, Wording>({ max: LOCALES_KEPT, memoMethod: createWording });
  const wordingOf = ({ locale }: Turn): Wording =>
    wordings.memo(locale && isSpanish(locale) ? locale : config.locale);
  const finder = loadFinder(config.dataDir);
  const tastes = loadTastes(config.dataDir);
  const terms = await readVocabularies(catalogue);
  const community = openCommunity({
    location: config.community,
    date: () => new Date(),
    sleep: (ms) => setTimeout(ms),
    randomBytes,
    log,
  });
  const now = (): number => performance.now();
  const talk = createTalk({ registry, catalogue, terms, now });
  const charts = createChartRenderer();
  return {
    registry,
    dispatcher: createDispatcher({
      registry,
      log,
      now,
      newErrorId: () => randomBytes(4).toString('hex'),
      explain: (mistake, turn) =>
        explain(mistake, {
          help: registry.help && { command: registry.help.name, args: {} },
          coveredUntil: wordingOf(turn).month(catalogue.coveredUntil),
          talks: turn.person !== undefined,
        }),
      openSession(turn) {
        const wording = wordingOf(turn);
        const regional = finder.inRegion(wording.region);
        const context = {
          catalogue,
          finder: regional,
          terms,
          tastes,
          community,
          wording,
          registry,
          turn,
        };
        const resolvers = createResolvers(regional, terms, turn);
        return {
          context,
          resolvers,
          ...talk(context, resolvers),
          personalise: (reply) => markSeen(reply, context),
        };
      },
    }),
    charts,
    version: catalogue.version,
    coveredUntil: catalogue.coveredUntil,
    community,
    places: placeEvents(community.places, log),
    answers: createReadiness(catalogue, log),
    close: async () => {
      charts.close();
      await Promise.all([catalogue.close(), community.close()]);
    },
  };
}
