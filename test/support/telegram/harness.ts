import { expect, onTestFinished } from 'vitest';
import type { TelegramConfig } from '../../../src/platforms/telegram/environment.ts';
import type { TalkingBot, Timing } from '../../../src/platforms/telegram/runtime.ts';
import { startTelegram } from '../../../src/platforms/telegram/start.ts';
import { Person } from './people.ts';
import { testLog, testRuntime } from './runtime.ts';
import { TelegramServer, TOKEN } from './server.ts';

export interface Setting {
  readonly timing?: Partial<Timing>;
  /** How the front-end waits; not at all unless said. */
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly config?: Partial<TelegramConfig>;
  /** What goes wrong is set up here, before the bot connects. */
  readonly prepare?: (server: TelegramServer) => void;
}

/** Refusals that are the front-end's fault, whatever the test is about. */
const OUR_FAULT =
  /parse entities|too long|too much|INVALID|empty|DUPLICATE|must be encoded|unallowed/i;

/**
 * A bot on a loopback Telegram for the length of a test, at the end of which nothing it sent may have been
 * refused as badly made, and its token may stand in no log.
 */
export async function onTelegram(bot: TalkingBot, { timing, wait, config, prepare }: Setting = {}) {
  const server = await new TelegramServer().start();
  prepare?.(server);
  const { runtime, waits, pass } = testRuntime(timing, wait);
  const { log, lines } = testLog();
  const frontEnd = await startTelegram(
    bot,
    { token: TOKEN, apiRoot: server.root, webhook: undefined, ...config },
    { locale: 'es-419', log, runtime },
  );
  onTestFinished(async () => {
    await frontEnd.stop();
    server.close();
    expect(server.violations).toEqual([]);
    expect(server.calls.filter(({ refused }) => refused && OUR_FAULT.test(refused))).toEqual([]);
    expect(lines.join('\n')).not.toContain(TOKEN.split(':')[1]);
  });
  return {
    server,
    frontEnd,
    waits,
    pass,
    lines,
    person: (name: string) => new Person(server, name),
  };
}
