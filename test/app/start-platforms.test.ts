import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings, type WantedPlatform } from '../../src/app/config.ts';
import { type StartedPlatforms, startPlatforms } from '../../src/app/start-platforms.ts';
import { PlatformError } from '../../src/core/errors.ts';
import type { Platform, Running, Services } from '../../src/platforms/platform.ts';
import { systemClock } from '../../src/platforms/shared/clock.ts';
import { telegram } from '../../src/platforms/telegram/telegram.ts';
import { web } from '../../src/platforms/web/web.ts';
import { effectsBot } from '../support/effects-bot.ts';
import { testSurroundings } from '../support/surroundings.ts';
import { Person } from '../support/telegram/people.ts';
import { TelegramServer, TOKEN } from '../support/telegram/server.ts';

/** A platform that does nothing; what it was given, and ways to end it. */
function idle(name: WantedPlatform['name'], kind: WantedPlatform['kind'] = 'chat') {
  const end: ((why?: string) => void)[] = [];
  let services: Services | undefined;
  let stops = 0;
  const wanted: WantedPlatform = {
    name,
    kind,
    async start(_bot, given): Promise<Running> {
      services = given;
      return {
        isConnected: () => stops === 0,
        ended: new Promise((resolve) => end.push(resolve)),
        async stop() {
          stops += 1;
          end[0]?.();
        },
      };
    },
  };
  return {
    wanted,
    services: () => services ?? expect.fail('not started'),
    giveUp: (why: string) => end[0]?.(why),
    stops: () => stops,
  };
}

const start = async (wanted: readonly WantedPlatform[], env: Record<string, string> = {}) => {
  const { surroundings, said } = testSurroundings(systemClock, env);
  const started = await startPlatforms(effectsBot, wanted, surroundings);
  onTestFinished(() => started.stop());
  return { started, said };
};

/** Whether a program with those platforms would have ended by now. */
const hasEnded = ({ ended }: StartedPlatforms): Promise<boolean> =>
  Promise.race([ended.then(() => true), new Promise<boolean>((r) => setImmediate(r, false))]);

describe('the platforms of a process', () => {
  it('go on without the one that gives up, which says why in one line', async () => {
    const [discord, other] = [idle('discord'), idle('telegram')];
    const { started, said } = await start([discord.wanted, other.wanted]);
    discord.giveUp('Discord no acepta el token.');
    expect(await hasEnded(started)).toBe(false);
    expect(said).toEqual(['Discord no acepta el token.']);
    other.giveUp('Telegram tampoco.');
    expect(await hasEnded(started)).toBe(true);
    expect(await started.ended).toBe('gaveUp');
  });

  it('know of each other, but of no console', async () => {
    const [chat, server, talk] = [
      idle('discord'),
      idle('web', 'server'),
      idle('terminal', 'console'),
    ];
    await start([chat.wanted, server.wanted, talk.wanted]);
    const { running, mountsWebhooks } = chat.services();
    expect(running().map(({ name, isConnected }) => [name, isConnected()])).toEqual([
      ['discord', true],
      ['web', true],
    ]);
    expect(mountsWebhooks).toBe(true);
    const alone = idle('discord');
    await start([alone.wanted]);
    expect(alone.services().mountsWebhooks).toBe(false);
  });

  it('end with the one that ends the program, and leave together', async () => {
    const [page, talk] = [idle('web', 'server'), idle('terminal', 'console')];
    const { started } = await start([page.wanted, talk.wanted]);
    talk.services().quit();
    expect(await started.ended).toBe('asked');
    await started.stop();
    expect([page.stops(), talk.stops()]).toEqual([1, 1]);
  });

  it('leave where one can not even be tried', async () => {
    const first = idle('discord');
    const refused: WantedPlatform = {
      name: 'web',
      kind: 'server',
      start: () => Promise.reject(new PlatformError('No hay puertos.')),
    };
    await expect(start([first.wanted, refused])).rejects.toThrow('No hay puertos.');
    expect(first.stops()).toBe(1);
  });
});

it('takes what Telegram calls at the page’s own port', async () => {
  const service = await new TelegramServer().start();
  onTestFinished(() => service.close());
  const env = {
    TELEGRAM_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: service.root,
    TELEGRAM_WEBHOOK_URL: 'https://bot.example/telegram',
    PORT: '0',
  };
  const want = ({ name, kind, environment }: Platform): WantedPlatform => ({
    name,
    kind,
    start: readSettings(environment, env) ?? expect.fail('not wanted'),
  });
  const { said } = await start([telegram, web].map(want), env);
  const { secret } = await service.until('register', () => service.webhook);
  const url = `${said.join().match(/http:\/\/\S+/)?.[0]}/telegram`;
  const send = (body: string, proof: string) =>
    fetch(url, { method: 'POST', headers: { 'X-Telegram-Bot-Api-Secret-Token': proof }, body });
  expect((await send('{}', 'otro')).status).toBe(401);
  service.updates.deliverTo((update) => void send(JSON.stringify(update), secret));
  expect((await new Person(service, 'Ana').says('/mirar algo')).text).toContain('Hecho: mirar.');
});
