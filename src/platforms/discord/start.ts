import type { Dispatcher } from '../../core/dispatcher.ts';
import type { Registry } from '../../core/registry.ts';
import type { ChartPictures } from '../../reply/chart.ts';
import type { DiscordConfig } from './environment.ts';
import type { PlatformLog } from './log.ts';
import { type Surroundings, systemSurroundings } from './surroundings.ts';

/** The part of the bot that a front-end serves. */
export interface Served<C> {
  readonly registry: Registry<C>;
  readonly dispatcher: Dispatcher;
  readonly charts: ChartPictures;
}

/** A front-end at work. Neither promise ever rejects. */
export interface Running {
  /** Whether its connection to Discord stands; with several, whether all do. */
  isConnected(): boolean;
  /** When it was stopped, or gave up: it has said why in one line then, and nothing of it is left. */
  readonly ended: Promise<void>;
  /** Takes no new work, finishes what runs and leaves, within five seconds. */
  stop(): Promise<void>;
}

/**
 * Answers on Discord until stopped. Gives back at once: while Discord can't be reached it goes on trying.
 * The library (84 MB) is read only here.
 */
export async function startDiscord<C>(
  bot: Served<C>,
  config: DiscordConfig,
  log: PlatformLog,
  surroundings: Surroundings = systemSurroundings,
): Promise<Running> {
  if (config.sharded) {
    const { startShards } = await import('./shards.ts');
    return startShards(bot, config, log, surroundings);
  }
  const { startSession } = await import('./session.ts');
  return startSession(bot, config, log, surroundings);
}
