import { readSettings } from '../../src/app/config.ts';
import { createMetrics } from '../../src/app/metrics.ts';
import { observe } from '../../src/core/observe.ts';
import type { RunningPlatform, ServedBot } from '../../src/platforms/platform.ts';
import { systemClock } from '../../src/platforms/shared/clock.ts';
import { webEnvironment } from '../../src/platforms/web/environment.ts';
import { startServer, type WebServer } from '../../src/platforms/web/serve.ts';
import { type Logged, testSurroundings } from './surroundings.ts';

/** A server of the page and the API on any free port of loopback, and what it logged. */
export interface TestServer extends WebServer {
  readonly logged: readonly Logged[];
}

/** The page and the API of a bot as the environment sets them, without a limit unless it sets one. */
export async function serve(
  bot: ServedBot,
  env: Record<string, string> = {},
  running: readonly RunningPlatform[] = [],
): Promise<TestServer> {
  const config = readSettings(webEnvironment, { PORT: '0', HTTP_RATE: '0', ...env });
  if (!config) throw new Error('WEB=off serves nothing');
  const { surroundings, logged } = testSurroundings(systemClock);
  const metrics = createMetrics();
  const server = await startServer(
    { ...bot, dispatcher: observe(bot.dispatcher, metrics.answered) },
    config,
    { ...surroundings, metrics, running: () => running },
  );
  return { ...server, logged };
}

/** A platform that is there, connected or not. */
export const platformThatIs = (
  isConnected: boolean,
  more: Partial<RunningPlatform> = {},
): RunningPlatform => ({
  name: 'telegram',
  isConnected: () => isConnected,
  ended: new Promise(() => {}),
  stop: async () => {},
  ...more,
});
