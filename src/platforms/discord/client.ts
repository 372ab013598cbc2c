import { Client, Events, GatewayIntentBits, RESTEvents, type RESTOptions } from 'discord.js';
import type { DiscordConfig } from './environment.ts';
import { describeError } from './errors.ts';
import { type GatewayOptions, GatewayStrategy } from './gateway.ts';

export interface ClientOptions extends GatewayOptions {
  /** Told the gateway's close code when it admits no other connection. */
  readonly onDisconnect: (code: number) => void;
}

/** How requests are sent, whether or not there is a client. */
export const restOptions = ({ apiRoot }: Pick<DiscordConfig, 'apiRoot'>): Partial<RESTOptions> => ({
  api: apiRoot,
  // Discord exempts interactions from its global limit, but the library holds edits of deferred answers to
  // it. Nearly nothing else is sent; what Discord itself limits (429) the library goes on to respect.
  globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  // Every deferred answer leaves a queue behind, by its token; the library looks for idle ones each hour.
  handlerSweepInterval: 60_000,
});

/**
 * A client that receives interactions, that servers removed the bot, and the messages and the votes of servers and of
 * conversations with the bot alone. No intent is a privileged one: only messages that are for the bot come with their text. Not yet
 * logged in.
 */
export function createClient(config: DiscordConfig, options: ClientOptions): Client {
  const { onDisconnect } = options;
  const { log } = options.surroundings;
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      GatewayIntentBits.GuildMessagePolls,
      GatewayIntentBits.DirectMessagePolls,
    ],
    allowedMentions: { parse: [] },
    rest: restOptions(config),
    ws: { buildStrategy: (manager) => new GatewayStrategy(manager, options) },
  });
  const note = (level: 'info' | 'warn', message: string) => (error: unknown) =>
    log[level]({ platform: 'discord', err: describeError(error) }, message);
  // Without a listener, an `error` event ends the process.
  client.on(Events.Error, note('warn', 'client error'));
  client.on(Events.ShardError, note('warn', 'connection error'));
  client.on(Events.Warn, note('warn', 'client warning'));
  client.on(Events.ShardDisconnect, ({ code }) => onDisconnect(code));
  client.on(Events.ShardReconnecting, () => log.info({ platform: 'discord' }, 'reconnecting'));
  client.on(Events.ShardResume, () => log.info({ platform: 'discord' }, 'resumed'));
  client.on(Events.ClientReady, () => log.info({ platform: 'discord' }, 'ready'));
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter, scope }) =>
    log.warn({ platform: 'discord', route, retryAfter, scope }, 'rate limited'),
  );
  return client;
}
