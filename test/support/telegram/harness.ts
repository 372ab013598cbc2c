import { expect, onTestFinished } from 'vitest';
import type { TelegramConfig } from '../../../src/platforms/telegram/environment.ts';
import { startTelegram, type TelegramBot } from '../../../src/platforms/telegram/telegram.ts';
import type { Timing } from '../../../src/platforms/telegram/timeouts.ts';
import { testSurroundings } from '../surroundings.ts';
import { impatientClock } from './impatient-clock.ts';
import { Person } from './people.ts';
import { TelegramServer, TOKEN } from './server.ts';

export interface Setting {
  readonly timing?: Partial<Timing>;
  /** How the bot waits; not at all unless said. */
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly config?: Partial<TelegramConfig>;
  /** Whether somebody mounts its webhook; so unless said. */
  readonly mountsWebhooks?: boolean;
  /** What goes wrong is set up here, before the bot connects. */
  readonly prepare?: (server: TelegramServer) => void;
}

const TIMING: Timing = { call: 5_000, poll: 5_000, handler: 10_000, drain: 4_000 };

/** Refusals that are the bot's fault, whatever the test is about. */
const OUR_FAULT =
  /parse entities|too long|too much|INVALID|empty|DUPLICATE|must be encoded|unallowed/i;

/**
 * A bot on a loopback Telegram for the length of a test, at the end of which nothing it sent may have been
 * refused as badly made, and its token may stand in no log.
 */
export async function onTelegram(
  bot: TelegramBot,
  { timing, wait, config, prepare, mountsWebhooks = true }: Setting = {},
) {
  const server = await new TelegramServer().start();
  prepare?.(server);
  const { clock, waits, pass } = impatientClock(wait);
  const { surroundings, lines } = testSurroundings(clock, { TELEGRAM_TOKEN: TOKEN });
  const running = await startTelegram(
    bot,
    { token: TOKEN, apiRoot: server.root, webhook: undefined, ...config },
    { ...surroundings, mountsWebhooks },
    { ...TIMING, ...timing },
  );
  onTestFinished(async () => {
    await running.stop();
    server.close();
    expect(server.violations).toEqual([]);
    expect(server.calls.filter(({ refused }) => refused && OUR_FAULT.test(refused))).toEqual([]);
    expect(lines.join('\n')).not.toContain(TOKEN.split(':')[1]);
  });
  return {
    server,
    running,
    waits,
    pass,
    lines,
    person: (name: string) => new Person(server, name),
  };
}
