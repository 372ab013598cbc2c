import type { Bot } from '../../src/app/bot.ts';
import { readConfig } from '../../src/app/config.ts';
import { createMetrics } from '../../src/app/metrics.ts';
import { observe } from '../../src/core/observe.ts';
import { startWeb, type WebConfig, type WebServer } from '../../src/platforms/web/start.ts';

/** A server of the page and the API on any free port of loopback, and what it logged as errors. */
export interface TestServer extends WebServer {
  readonly errors: readonly object[];
}

/** The page and the API of a bot as the environment sets them, without a limit unless it sets one. */
export async function serve(
  bot: Pick<Bot, 'registry' | 'dispatcher' | 'charts' | 'version'>,
  env: Record<string, string> = {},
  platforms: Readonly<Record<string, boolean>> = {},
  more: Partial<WebConfig> = {},
): Promise<TestServer> {
  const config = readConfig({ PORT: '0', HTTP_RATE: '0', ...env }).web;
  if (!config) throw new Error('WEB=off serves nothing');
  const errors: object[] = [];
  const metrics = createMetrics();
  const server = await startWeb(
    { ...bot, dispatcher: observe(bot.dispatcher, metrics.answered) },
    { ...config, ...more },
    {
      log: { info: () => {}, error: (fields) => errors.push(fields) },
      metrics,
      platforms: () => platforms,
    },
  );
  return { ...server, errors };
}
