import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import {
  type DiscordConfig,
  discordConfig,
  discordEnvironment,
} from '../platforms/discord/environment.ts';
import {
  type TelegramConfig,
  telegramConfig,
  telegramEnvironment,
} from '../platforms/telegram/environment.ts';
import { webConfig, webEnvironment } from '../platforms/web/environment.ts';
import type { WebConfig } from '../platforms/web/start.ts';
import { DEFAULT_LOCALE, isSpanish } from '../wording/locale.ts';
import {
  type CatalogueDownload,
  catalogueDownload,
  downloadEnvironment,
} from './download-catalogue.ts';

const Environment = z.object({
  DATA_DIR: z.string().default('data/clean'),
  LOCALE: z
    .string()
    .default(DEFAULT_LOCALE)
    .refine(isSpanish, 'tiene que ser una variante del español, como es-MX o es-ES'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'puede ser trace, debug, info, warn, error, fatal o silent',
    })
    .default('warn'),
  DUCKDB_MEMORY: z
    .string()
    .regex(/^\d+(?:MB|GB)$/, 'es una cantidad como 128MB o 1GB')
    .default('128MB'),
  DUCKDB_THREADS: z.coerce.number({ error: 'es un número' }).int().min(1, 'es 1 o más').default(2),
  ...downloadEnvironment,
  ...discordEnvironment,
  ...telegramEnvironment,
  ...webEnvironment,
});

/** What the environment sets, checked. */
export interface Config {
  /** The folder of the clean catalogue. */
  readonly dataDir: string;
  /** Where a finished one is downloaded from; undefined: it is made from the raw files. */
  readonly download: CatalogueDownload | undefined;
  readonly locale: string;
  readonly logLevel: string;
  /** DuckDB's memory limit, e.g. "128MB". */
  readonly duckdbMemory: string;
  readonly duckdbThreads: number;
  /** Undefined: not wanted. */
  readonly discord: DiscordConfig | undefined;
  readonly telegram: TelegramConfig | undefined;
  readonly web: WebConfig | undefined;
}

/**
 * @param env the variables of the process; an empty one is one that was left out
 * @throws DataError with one line for each variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(set);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`);
    throw new DataError(`La configuración tiene errores (mira .env.example):\n${lines.join('\n')}`);
  }
  const { data } = result;
  return {
    dataDir: data.DATA_DIR,
    download: catalogueDownload(data),
    locale: data.LOCALE,
    logLevel: data.LOG_LEVEL,
    duckdbMemory: data.DUCKDB_MEMORY,
    duckdbThreads: data.DUCKDB_THREADS,
    discord: discordConfig(data),
    telegram: telegramConfig(data),
    web: webConfig(data),
  };
}
