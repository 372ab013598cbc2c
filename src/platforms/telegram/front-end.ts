import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Telegraf } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { PlatformError } from '../../core/errors.ts';
import { createWording } from '../../wording/locale.ts';
import { BROKEN } from '../../wording/telegram.ts';
import { createApi } from './api.ts';
import type { TelegramConfig, WebhookConfig } from './environment.ts';
import { logLoss } from './failure.ts';
import { createHandler } from './handle.ts';
import { createFilmSearch } from './inline.ts';
import { createIntake } from './intake.ts';
import { publishMenu } from './menu.ts';
import { persist } from './persist.ts';
import { poll } from './polling.ts';
import type { Log, Runtime, TalkingBot } from './runtime.ts';
import { createSender } from './sender.ts';
import { readMe, UPDATE_KINDS } from './update.ts';
import { openWebhook } from './webhook.ts';

/** A front-end that runs. */
export interface FrontEnd {
  /** Whether Telegram answered the last time that it was asked for something. */
  isConnected(): boolean;
  /** Takes no new work, finishes what runs, and is gone within five seconds. */
  stop(): Promise<void>;
  /** Resolves when it is gone: with why, in a Spanish line that says what to do, unless it was stopped. */
  readonly ended: Promise<PlatformError | undefined>;
}

export interface FrontEndOptions {
  /** How numbers are written where the front-end writes one itself. */
  readonly locale: string;
  readonly log: Log;
  readonly runtime: Runtime;
}

/** Opens the front-end; it connects in the background for as long as that takes. */
export function openTelegram(
  bot: TalkingBot,
  config: TelegramConfig,
  { locale, log, runtime }: FrontEndOptions,
): FrontEnd {
  const { timing, now, sleep } = runtime;
  const telegraf = new Telegraf(config.token, {
    handlerTimeout: timing.handler,
    // An address is resolved against this one: what stands after its last slash would be dropped.
    telegram: { apiRoot: config.apiRoot.replace(/\/*$/, '/') },
  });
  const api = createApi(telegraf.telegram, runtime, log);
  // telegraf's runner ends each handler at its deadline and gives `catch` whatever went wrong.
  const intake = createIntake((update) => telegraf.handleUpdate(update as Update), log);
  telegraf.catch((error) => logLoss(error, log));
  const stopping = new AbortController();
  const { signal } = stopping;
  const single = { attempts: 1, signal };
  let connected = false;
  const note = (reached: boolean): void => {
    connected = reached;
  };
  const insist = <T>(work: () => Promise<T>) => persist(work, runtime, log, signal, note);

  async function run(): Promise<void> {
    const me = await insist(async () => readMe(await api.call('getMe', {}, single)));
    if (me === undefined) return;
    const sender = createSender(api, bot.charts, log);
    const films = createFilmSearch(bot, createWording(locale));
    const handle = createHandler({ bot, me, api, sender, films, log, now });
    telegraf.botInfo = me as UserFromGetMe;
    telegraf.use(({ update }) => handle(update));
    await publishMenu(api, bot.registry, log);
    log.info({ platform: 'telegram', username: me.username }, 'connected');
    await (config.webhook ? receive(config.webhook) : fetch());
  }

  async function fetch(): Promise<void> {
    await insist(() => api.call('deleteWebhook', {}, single));
    await poll({ api, timing, log, insist, take: intake.take, signal });
  }

  async function receive({ url, port, secret: given }: WebhookConfig): Promise<void> {
    const secret = given ?? randomBytes(32).toString('hex');
    const path = new URL(url).pathname;
    const server = await openWebhook({ path, port, secret, take: intake.take, log });
    const registration = { url, secret_token: secret, allowed_updates: UPDATE_KINDS };
    try {
      await insist(() => api.call('setWebhook', registration, single));
      if (!signal.aborted) await once(signal, 'abort');
    } finally {
      server.close();
    }
  }

  const ended = run().then(
    () => undefined,
    (error) => {
      stopping.abort();
      if (error instanceof PlatformError) return error;
      log.error({ platform: 'telegram', err: error }, 'the front-end broke');
      return new PlatformError(BROKEN, { cause: error });
    },
  );

  return {
    isConnected: () => connected && !signal.aborted,
    ended,
    async stop() {
      stopping.abort();
      const enough = new AbortController();
      const done = Promise.all([intake.drained(), ended]);
      await Promise.race([done, sleep(timing.drain, enough.signal)]);
      enough.abort();
      api.close();
      await ended;
    },
  };
}
