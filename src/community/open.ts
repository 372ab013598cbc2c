import type { Community } from './community.ts';
import { createAffinity } from './services/affinity.ts';
import type { ServiceContext } from './services/context.ts';
import { createExporting } from './services/exporting.ts';
import { createGroup } from './services/group.ts';
import { createImporting } from './services/importing.ts';
import { createJobs } from './services/jobs.ts';
import { createLinking } from './services/linking.ts';
import { createLists } from './services/lists.ts';
import { createNights } from './services/nights/nights.ts';
import { createNightPolls } from './services/nights/polls.ts';
import { createPeople } from './services/people.ts';
import { createPlaces } from './services/places.ts';
import { createPrivacy } from './services/privacy.ts';
import { createRatings } from './services/ratings.ts';
import { createSeen } from './services/seen.ts';
import { createStreaming } from './services/streaming.ts';
import { createTalks } from './services/talks.ts';
import { createWatchlists } from './services/watchlists.ts';
import type { Engine, Sleep } from './store/engine.ts';
import type { SqliteFile } from './store/sqlite.ts';
import { createStore, type StoreLog } from './store/store.ts';

/** Where what people do is kept: on a PostgreSQL, by its address, or in a file. */
export type StoreLocation = { readonly url: string } | SqliteFile;

export interface CommunityOptions {
  readonly location: StoreLocation;
  readonly date: () => Date;
  readonly sleep: Sleep;
  /** So many random bytes that nobody can guess. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly log: StoreLog;
}

export interface OpenCommunity extends Community {
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** The community over its store, which is opened when it is first needed. */
export function openCommunity(options: CommunityOptions): OpenCommunity {
  const { location, sleep, log, randomBytes } = options;
  const now = (): number => options.date().getTime();
  const store = createStore({ open: () => openEngine(location, sleep), now, sleep, log });
  const context: ServiceContext = { store, now, randomBytes };
  return {
    people: createPeople(context),
    places: createPlaces(context),
    ratings: createRatings(context),
    seen: createSeen(context),
    watchlists: createWatchlists(context),
    lists: createLists(context),
    nights: createNights(context),
    nightPolls: createNightPolls(context),
    jobs: createJobs(context),
    streaming: createStreaming(context),
    affinity: createAffinity(context),
    group: createGroup(context),
    importing: createImporting(context),
    exporting: createExporting(context),
    linking: createLinking(context),
    privacy: createPrivacy(context),
    talks: createTalks(context),
    close: () => store.close(),
  };
}

/** Opens the database itself. Each engine’s library is loaded where it is used: they take memory. */
export async function openEngine(location: StoreLocation, sleep: Sleep): Promise<Engine> {
  if ('url' in location) return (await import('./store/postgres.ts')).openPostgres(location.url);
  return (await import('./store/sqlite.ts')).openSqlite(location, sleep);
}
