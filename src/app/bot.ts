import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { createChartRenderer } from '../analysis/charts/renderer.ts';
import { readManifest } from '../catalogue/manifest.ts';
import type { NightSetting } from '../community/answers/nights/setting.ts';
import { markSeen } from '../community/answers/seen-marks.ts';
import { type OpenCommunity, openCommunity } from '../community/open.ts';
import { memoryShelf } from '../conversation/memory/shelf.ts';
import { storedShelf } from '../conversation/memory/stored-shelf.ts';
import { createThreads } from '../conversation/memory/threads.ts';
import { createDispatcher, type Dispatcher, type DispatcherLog } from '../core/dispatcher.ts';
import type { Registry } from '../core/registry.ts';
import { type Turn, talkerOf } from '../core/turn.ts';
import { warmUp } from '../finder/load-finder.ts';
import { PLATFORMS } from '../platforms/all.ts';
import type { PlaceEvents, PollEvents, ServedCatalogue } from '../platforms/platform.ts';
import type { ChartPictures } from '../reply/chart.ts';
import { isAging } from '../sources/tmdb/data-age.ts';
import { agingTmdb } from '../wording/catalogue.ts';
import { createWording, isSpanish, type Wording } from '../wording/formats.ts';
import { explain } from '../wording/mistakes.ts';
import { openEdition } from './catalogue-edition.ts';
import { loadCommands } from './commands.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { placeEvents } from './place-events.ts';
import { pollEvents } from './poll-events.ts';
import { createReadiness } from './readiness.ts';
import { createResolvers } from './resolvers.ts';
import { watchingOf } from './streaming-of-turn.ts';
import { createEditions } from './swap-catalogue.ts';

/** The bot without any front-end: what every platform is given. */
export interface Bot {
  readonly registry: Registry<Context>;
  readonly dispatcher: Dispatcher;
  /** Pictures of the charts in answers, for platforms that show them. */
  readonly charts: ChartPictures;
  readonly catalogue: ServedCatalogue;
  readonly community: OpenCommunity;
  readonly places: PlaceEvents;
  readonly polls: PollEvents;
  /** Lends what is said of film nights when nobody asked with, on the catalogue of now. */
  speak<T>(work: (setting: NightSetting) => Promise<T>): Promise<T>;
  /** Whether the catalogue can be asked now; why not is in the log. */
  answers(): Promise<boolean>;
  /** Takes the catalogue that is in its folder now; what is wrong with it is in the log. */
  renew(): Promise<void>;
  /** Has its code compiled now, so that nobody's question waits for it. */
  rehearse(): void;
  /** Waits for what is being read and written. */
  close(): Promise<void>;
}

const LOCAL = new Set(PLATFORMS.filter(({ isLocal }) => isLocal).map(({ name }) => name));

/** More than the variants of Spanish that anybody asks for; a request may name any. */
const LOCALES_KEPT = 50;

/**
 * Opens the catalogue and the finder of a folder and puts the commands on them.
 * @param date what the calendar and the clock on the wall say
 * @throws DataError when the folder holds no whole catalogue
 */
export async function createBot(
  config: Config,
  log: DispatcherLog,
  date: () => Date = () => new Date(),
): Promise<Bot> {
  const now = (): number => performance.now();
  const registry = await loadCommands();
  const community = openCommunity({
    location: config.community,
    date,
    sleep: (ms) => setTimeout(ms),
    randomBytes,
    log,
  });
  const here = memoryShelf(now);
  const shared = 'url' in config.community ? storedShelf(community.talks, here) : here;
  const threads = createThreads(({ platform }) => (LOCAL.has(platform) ? here : shared));
  const parts = { config, registry, threads };
  const editions = createEditions({
    first: await openEdition(parts, 'atStart'),
    versionThere: async () => (await readManifest(config.dataDir)).version,
    open: () => openEdition(parts, 'beside'),
    log,
  });
  const wordings = new LRUCache<string, Wording>({ max: LOCALES_KEPT, memoMethod: createWording });
  const wordingOf = ({ locale }: Turn): Wording =>
    wordings.memo(locale && isSpanish(locale) ? locale : config.locale);
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
          coveredUntil: wordingOf(turn).month(editions.current().catalogue.coveredUntil),
          talks: talkerOf(turn) !== undefined,
        }),
      openSession(turn) {
        const wording = wordingOf(turn);
        const { edition, release } = editions.lease(turn);
        const { catalogue, finder, terms, tastes, talk } = edition;
        const regional = finder.inRegion(wording.region);
        const context = {
          catalogue,
          finder: regional,
          terms,
          tastes,
          community,
          wording,
          timeZone: config.timeZone,
          watching: watchingOf(turn, { community, terms, wording }),
          registry,
          turn,
          seen: async () => turn.person && community.seen.all(turn.person),
        };
        const resolvers = createResolvers(regional, terms, turn);
        return {
          context,
          resolvers,
          ...talk(context, resolvers),
          personalise: (reply) => markSeen(reply, context),
          close: release,
        };
      },
    }),
    charts,
    catalogue: {
      get version() {
        return editions.current().catalogue.version;
      },
      get coveredUntil() {
        return editions.current().catalogue.coveredUntil;
      },
      get refused() {
        return editions.refused();
      },
      get aging() {
        const { oldestFetch } = editions.current();
        return oldestFetch !== null && isAging(oldestFetch, new Date())
          ? agingTmdb(oldestFetch)
          : undefined;
      },
    },
    community,
    places: placeEvents(community.places, log),
    polls: pollEvents(community, log),
    async speak(work) {
      const wording = wordings.memo(config.locale);
      const { edition, release } = editions.lease({});
      try {
        return await work({
          community,
          finder: edition.finder.inRegion(wording.region),
          tastes: edition.tastes,
          wording,
          timeZone: config.timeZone,
        });
      } finally {
        release();
      }
    },
    answers: createReadiness(() => editions.current().catalogue, log),
    renew: editions.renew,
    rehearse: () => warmUp(editions.current().finder),
    close: async () => {
      charts.close();
      await Promise.all([editions.close(), community.close()]);
    },
  };
}
