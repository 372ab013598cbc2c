import type { Logger } from 'pino';
import { observe } from '../core/observe.ts';
import type { Bot } from './bot.ts';
import type { Config } from './config.ts';
import { createMetrics } from './metrics.ts';

/** One front-end at work. */
interface FrontEnd {
  readonly name: 'discord' | 'telegram' | 'web';
  isConnected(): boolean;
  /** Resolves when it has gone, with why in a Spanish line if it gave up. Never rejects. */
  readonly ended: Promise<string | undefined>;
  /** Takes no new work, finishes what runs and leaves, within five seconds. */
  stop(): Promise<void>;
}

/** Every front-end that the configuration asks for. */
export interface FrontEnds {
  /** Where the page is, when it is served. */
  readonly url: string | undefined;
  /** Resolves when the last of them has gone. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts them. One that gives up (a refused token) says so and leaves the others running; each library is
 * loaded only when its front-end is wanted.
 * @param say writes a line for whoever runs the bot
 * @throws PlatformError when the page finds no port
 */
export async function startFrontEnds(
  bot: Bot,
  config: Config,
  log: Logger,
  say: (line: string) => void,
): Promise<FrontEnds> {
  const metrics = createMetrics();
  const observed = { ...bot, dispatcher: observe(bot.dispatcher, metrics.answered) };
  const started: FrontEnd[] = [];
  const states = () => Object.fromEntries(started.map((one) => [one.name, one.isConnected()]));

  function add(frontEnd: FrontEnd): void {
    started.push(frontEnd);
    frontEnd.ended.then((why) => {
      if (why !== undefined) say(why);
    });
  }

  if (config.discord) {
    const { startDiscord } = await import('../platforms/discord/start.ts');
    const running = await startDiscord(observed, config.discord, log);
    add({ ...running, name: 'discord', ended: running.ended.then(() => undefined) });
  }
  if (config.telegram) {
    const { startTelegram } = await import('../platforms/telegram/start.ts');
    const running = await startTelegram(observed, config.telegram, { locale: config.locale, log });
    add({ ...running, name: 'telegram', ended: running.ended.then((error) => error?.message) });
  }
  let url: string | undefined;
  if (config.web) {
    const { startWeb } = await import('../platforms/web/start.ts');
    const webhook = config.telegram?.webhook;
    const server = await startWeb(
      observed,
      {
        ...config.web,
        ...(webhook && { forward: { path: new URL(webhook.url).pathname, port: webhook.port } }),
      },
      { log, metrics, platforms: states },
    );
    url = server.url;
    let leave = (): void => {};
    const ended = new Promise<undefined>((resolve) => {
      leave = () => resolve(undefined);
    });
    add({
      name: 'web',
      isConnected: () => true,
      ended,
      stop: () => server.stop().then(leave),
    });
  }
  return {
    url,
    ended: Promise.all(started.map(({ ended }) => ended)).then(() => undefined),
    stop: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
}
