import { WEBHOOK_UNMOUNTED } from '../../wording/telegram.ts';
import { definePlatform, type Running, type ServedBot, type Services } from '../platform.ts';
import { type TelegramConfig, telegramEnvironment } from './environment.ts';
import { TIMING } from './timeouts.ts';

/** The part of the bot that is served here. */
export type TelegramBot = Pick<
  ServedBot,
  'registry' | 'dispatcher' | 'charts' | 'places' | 'polls'
>;

/** What of the process is used here. */
export type TelegramServices = Omit<Services, 'metrics' | 'running' | 'quit'>;

/**
 * Answers on Telegram until stopped. Comes back before it is connected: Telegram being out of reach is waited
 * out. telegraf is loaded here, and not before somebody has a token.
 */
export async function startTelegram(
  bot: TelegramBot,
  config: TelegramConfig,
  services: TelegramServices,
  timing = TIMING,
): Promise<Running> {
  if (config.webhook && !services.mountsWebhooks) {
    const ended = Promise.resolve(WEBHOOK_UNMOUNTED);
    return { ended, isConnected: () => false, stop: async () => {} };
  }
  const { startSession } = await import('./session.ts');
  return startSession(bot, config, services, timing);
}

export const telegram = definePlatform({
  name: 'telegram',
  kind: 'chat',
  isLocal: false,
  environment: telegramEnvironment,
  start: (bot, config, services) => startTelegram(bot, config, services),
});
