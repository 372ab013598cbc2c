import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Telegraf } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { createWording } from '../../wording/formats.ts';
import { BROKEN } from '../../wording/telegram.ts';
import type { Running } from '../platform.ts';
import { persist } from '../shared/retry.ts';
import { createWebhook } from '../shared/webhook.ts';
import { createApi } from './api.ts';
import { createPatience } from './conflict.ts';
import { createDelivery } from './delivery.ts';
import { documentOpener } from './documents.ts';
import type { TelegramConfig } from './environment.ts';
import { hopeless, logLoss, waitAsked } from './failure.ts';
import { createHandler } from './handle-update.ts';
import { createFilmSearch } from './inline.ts';
import { publishMenu } from './menu.ts';
import { poll } from './polling.ts';
import { createPolls } from './polls.ts';
import { createSpeaker } from './post-unasked.ts';
import { createSender } from './sender.ts';
import type { TelegramBot, TelegramServices } from './telegram.ts';
import type { Timing } from './timeouts.ts';
import { readMe, UPDATE_KINDS } from './update.ts';
import { createIntake } from './update-intake.ts';

/** Where Telegram proves itself. */
const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token';

/** Answers until stopped; connects in the background for as long as that takes. */
export function startSession(
  bot: TelegramBot,
  config: TelegramConfig,
  services: TelegramServices,
  timing: Timing,
): Running {
  const { clock, log } = services;
  const telegraf = new Telegraf(config.token, {
    handlerTimeout: timing.handler,
    // An address is resolved against this one: what stands after its last slash would be dropped.
    telegram: { apiRoot: config.apiRoot.replace(/\/*$/, '/') },
  });
  const api = createApi(telegraf.telegram, services, timing);
  // telegraf's runner ends each handler at its deadline and gives `catch` whatever went wrong.
  const intake = createIntake((update) => telegraf.handleUpdate(update as Update), log);
  telegraf.catch((error) => logLoss(error, log));
  const deliver = createDelivery(api, bot.places);
  const polls = createPolls({ api, deliver, events: bot.polls }, services);
  const sender = createSender({ api, charts: bot.charts, deliver, polls, log });
  const stopping = new AbortController();
  const { signal } = stopping;
  const single = { attempts: 1, signal };
  let connected = false;
  let ready = false;

  const patience = createPatience(clock.now);
  const insist = <T>(work: () => Promise<T>): Promise<T | undefined> =>
    persist(
      {
        act: async () => {
          const result = await work();
          connected = true;
          patience.worked();
          return result;
        },
        isFinal: patience.isOver,
        askedWait: waitAsked,
        failed(err, wait) {
          connected = false;
          log.warn({ platform: 'telegram', err, wait }, 'Telegram is out of reach');
        },
      },
      services,
      signal,
    );

  async function run(): Promise<void> {
    const me = await insist(async () => readMe(await api.call('getMe', {}, single)));
    if (me === undefined) return;
    const films = createFilmSearch(bot, createWording(services.locale), clock);
    const openDocument = documentOpener(api, config, log, fetch);
    const handle = createHandler({ bot, me, api, sender, polls, films, openDocument, log, clock });
    telegraf.botInfo = me as UserFromGetMe;
    telegraf.use(({ update }) => handle(update));
    await publishMenu(api, bot.registry, log);
    ready = true;
    log.info({ platform: 'telegram', username: me.username }, 'connected');
    await (config.webhook ? beCalled(config.webhook.url) : fetchUpdates());
  }

  async function fetchUpdates(): Promise<void> {
    await insist(() => api.call('deleteWebhook', {}, single));
    await poll({ api, timing, log, insist, take: intake.take, signal });
  }

  const secret = config.webhook?.secret ?? randomBytes(32).toString('hex');
  services.keepSecret(secret);
  const webhook =
    config.webhook &&
    createWebhook({
      path: new URL(config.webhook.url).pathname,
      header: SECRET_HEADER,
      secret,
      // What comes too early or too late Telegram sends again.
      accepts: () => ready && !signal.aborted,
      take: intake.take,
    });

  async function beCalled(url: string): Promise<void> {
    const registration = { url, secret_token: secret, allowed_updates: UPDATE_KINDS };
    await insist(() => api.call('setWebhook', registration, single));
    if (!signal.aborted) await once(signal, 'abort');
  }

  const ended = run().then(
    () => undefined,
    (error): string => {
      stopping.abort();
      const why = hopeless(error);
      if (why === undefined) log.error({ platform: 'telegram', err: error }, 'Telegram broke');
      return why ?? BROKEN;
    },
  );

  let left: Promise<void> | undefined;
  async function leave(): Promise<void> {
    const enough = new AbortController();
    const done = Promise.all([intake.drained(), ended]);
    await Promise.race([done, clock.sleep(timing.drain, enough.signal)]);
    enough.abort();
    api.close();
    await ended;
  }

  return {
    isConnected: () => connected && !signal.aborted,
    ended,
    ...(webhook && { webhook }),
    post: createSpeaker(sender, log),
    endPoll: polls.end,
    stop() {
      stopping.abort();
      left ??= leave();
      return left;
    },
  };
}
