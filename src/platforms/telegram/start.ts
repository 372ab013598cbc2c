import type { TelegramConfig } from './environment.ts';
import type { FrontEnd, FrontEndOptions } from './front-end.ts';
import { processRuntime, type TalkingBot } from './runtime.ts';

/**
 * Starts Telegram's front-end and comes back before it is connected: Telegram being out of reach is waited
 * out. telegraf is loaded here, and not before somebody has a token.
 */
export async function startTelegram(
  bot: TalkingBot,
  config: TelegramConfig,
  options: Omit<FrontEndOptions, 'runtime'> & Partial<Pick<FrontEndOptions, 'runtime'>>,
): Promise<FrontEnd> {
  const { openTelegram } = await import('./front-end.ts');
  return openTelegram(bot, config, { runtime: processRuntime, ...options });
}
