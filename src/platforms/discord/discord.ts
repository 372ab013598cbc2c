import { definePlatform, type Running, type ServedBot, type Surroundings } from '../platform.ts';
import { type DiscordConfig, discordEnvironment } from './environment.ts';

/** The part of the bot that is served here. */
export type DiscordBot = Pick<ServedBot, 'registry' | 'dispatcher' | 'charts' | 'places' | 'polls'>;

/**
 * Answers on Discord until stopped. Gives back at once: while Discord can't be reached it goes on trying.
 * The library (84 MB) is read only here.
 */
export async function startDiscord(
  bot: DiscordBot,
  config: DiscordConfig,
  surroundings: Surroundings,
): Promise<Running> {
  const { shards } = config;
  if (shards !== undefined) {
    const { startShards } = await import('./shards.ts');
    return startShards(bot, { ...config, shards }, surroundings);
  }
  const { startSession } = await import('./session.ts');
  return startSession(bot, config, surroundings);
}

export const discord = definePlatform({
  name: 'discord',
  kind: 'chat',
  isLocal: false,
  environment: discordEnvironment,
  start: startDiscord,
});
