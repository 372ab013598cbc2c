import { z } from 'zod';
import type { StoreLocation } from '../community/open.ts';
import { DataError } from '../core/errors.ts';
import { PLATFORMS } from '../platforms/all.ts';
import type { Platform, Start } from '../platforms/platform.ts';
import { inProject } from '../sources/project.ts';
import { zoneOfRegion } from '../spanish/time-zones.ts';
import { isTimeZone } from '../spanish/when/wall-clock.ts';
import { DEFAULT_LOCALE, isSpanish, regionOf } from '../wording/formats.ts';
import { EXPECTED, wrongSettings } from '../wording/settings.ts';
import { communityEnvironment, communityLocation } from './community-environment.ts';
import {
  type CatalogueDownload,
  catalogueDownload,
  downloadEnvironment,
} from './download-catalogue.ts';

/** Where things are, as seen from the project's folder, wherever the program was started from. */
export const placesEnvironment = {
  DATA_DIR: z.string().default('data/clean').transform(inProject),
};

/** The variables of the bot itself; those of a platform are its own. */
export const botEnvironment = z.object({
  ...placesEnvironment,
  LOCALE: z.string().default(DEFAULT_LOCALE).refine(isSpanish, EXPECTED.LOCALE),
  TIME_ZONE: z.string().refine(isTimeZone, EXPECTED.TIME_ZONE).optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: EXPECTED.LOG_LEVEL,
    })
    .default('warn'),
  DUCKDB_MEMORY: z
    .string()
    .regex(/^\d+(?:MB|GB)$/, EXPECTED.DUCKDB_MEMORY)
    .default('128MB'),
  DUCKDB_THREADS: z.coerce
    .number({ error: EXPECTED.DUCKDB_THREADS })
    .int(EXPECTED.DUCKDB_THREADS)
    .min(1, EXPECTED.DUCKDB_THREADS)
    .default(2),
  ...downloadEnvironment,
  ...communityEnvironment,
});

/** What the environment sets, checked. */
export interface Config {
  /** The folder of the clean catalogue. */
  readonly dataDir: string;
  /** Where a finished one is downloaded from; undefined: it is made from the raw files. */
  readonly download: CatalogueDownload | undefined;
  /** Where what people do is kept. */
  readonly community: StoreLocation;
  readonly locale: string;
  /** Whose clocks are meant where a place has none of its own, by IANA. */
  readonly timeZone: string;
  readonly logLevel: string;
  /** DuckDB's memory limit, e.g. "128MB". */
  readonly duckdbMemory: string;
  readonly duckdbThreads: number;
  /** Those to start, in their order. */
  readonly platforms: readonly WantedPlatform[];
}

/** A platform that the environment asks for. */
export interface WantedPlatform extends Pick<Platform, 'name' | 'kind'> {
  readonly start: Start;
}

/** The variables of a process. */
type Variables = Readonly<Record<string, string | undefined>>;

/** @throws DataError with one line for each variable that is wrong */
export function readConfig(env: Variables): Config {
  const given = givenIn(env);
  const own = botEnvironment.safeParse(given);
  const asked = PLATFORMS.map(({ name, kind, environment }) => {
    const { data: start, error } = environment.safeParse(given);
    return { name, kind, start, error };
  });
  const issues = [own, ...asked].flatMap(({ error }) => error?.issues ?? []);
  if (!own.success || issues.length > 0) throw complaint(issues);
  const { data } = own;
  const wanted = asked.flatMap(({ start, name, kind }) => (start ? [{ name, kind, start }] : []));
  const isBusy = wanted.some(({ kind }) => kind === 'chat');
  return {
    dataDir: data.DATA_DIR,
    download: catalogueDownload(data),
    community: communityLocation(data),
    locale: data.LOCALE,
    timeZone: data.TIME_ZONE ?? zoneOfRegion(regionOf(data.LOCALE)) ?? systemZone(),
    logLevel: data.LOG_LEVEL,
    duckdbMemory: data.DUCKDB_MEMORY,
    duckdbThreads: data.DUCKDB_THREADS,
    platforms: wanted.filter(({ kind }) => kind !== 'console' || !isBusy),
  };
}

/** The machine's, which Node reads from TZ too. */
const systemZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * What the variables that a schema knows say.
 * @throws DataError with one line for each that is wrong
 */
export function readSettings<T>(schema: z.ZodType<T>, env: Variables): T {
  const result = schema.safeParse(givenIn(env));
  if (!result.success) throw complaint(result.error.issues);
  return result.data;
}

/** An empty variable is one that was left out. */
const givenIn = (env: Variables): Variables =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

function complaint(issues: readonly z.core.$ZodIssue[]): DataError {
  const lines = issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`);
  return new DataError(wrongSettings(lines));
}
