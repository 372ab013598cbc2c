import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { HAS_POSTGRES, startCluster } from '../../support/processes/cluster.ts';
import { compiled } from '../../support/processes/programs.ts';
import { Person } from '../../support/telegram/people.ts';
import { TelegramServer, TOKEN } from '../../support/telegram/server.ts';

const SECRET = 'un-secreto_123';

/** A process of the bot; gives where its page is. */
async function start(env: Readonly<Record<string, string>>): Promise<string> {
  const bot: ChildProcess = spawn(process.execPath, [compiled('src/main.ts')], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
  });
  let said = '';
  for (const stream of [bot.stdout, bot.stderr]) {
    stream?.on('data', (text) => {
      said += text;
    });
  }
  await expect.poll(() => said, { timeout: 50_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  return said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? '';
}

it.skipIf(!HAS_POSTGRES)(
  'two processes behind a balancer, on one PostgreSQL, hold one talk',
  async () => {
    const cluster = await startCluster(['fsync=off']);
    onTestFinished(() => cluster.remove());
    const server = await new TelegramServer().start();
    onTestFinished(() => server.close());
    const env = {
      DATA_DIR: await demoCatalogue(),
      DATABASE_URL: cluster.url('postgres'),
      TELEGRAM_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: server.root,
      TELEGRAM_WEBHOOK_URL: 'https://bot.example/telegram',
      TELEGRAM_WEBHOOK_SECRET: SECRET,
    };
    const processes = await Promise.all([start(env), start(env)]);
    await server.until('be called', () => server.callsOf('setWebhook').length === 2, 50_000);
    const taken = [0, 0];
    let turn = 0;
    // Each update to the next process.
    server.updates.deliverTo((update) => {
      const index = turn++ % processes.length;
      taken[index] = (taken[index] ?? 0) + 1;
      void fetch(`${processes[index]}/telegram`, {
        method: 'POST',
        headers: { 'X-Telegram-Bot-Api-Secret-Token': SECRET },
        body: JSON.stringify(update),
      });
    });

    const ana = new Person(server, 'Ana');
    const list = await ana.says('pelis de animación');
    const [, second = ''] = [...list.text.matchAll(/^\d+\. +(.+?) \(/gm)].map(([, title]) => title);
    expect(second).not.toBe('');
    expect((await ana.says('¿cuánto dura la segunda?')).text).toContain(second);
    expect((await ana.says('¿y de los 90?')).text).toMatch(/animación.*90/);
    expect((await ana.says('¿cuántas son?')).text).toMatch(/\d/);
    expect(taken).toEqual([2, 2]);
  },
);
