import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { garbage } from '../test/support/telegram/garbage.ts';
import { Person } from '../test/support/telegram/people.ts';
import { type Call, TelegramServer, TOKEN } from '../test/support/telegram/server.ts';
import { printTable } from './support/table.ts';
import type { BotReport } from './telegram/bot.ts';

const PER_SECOND = 100;
const SECONDS = 20;
const PEOPLE = 500;
const LATE_MS = 3_000;
const GARBAGE = 10_000;

const MESSAGES = [
  '/mes enero',
  '/dia viernes',
  '/score Toy Story',
  '/votos Inception',
  '/actor Tom Hanks',
  '/director Pedro Almodóvar',
  '/recomendar El padrino',
  '/ficha Volver',
  '/buscar señor de los anillos',
  '/ayuda',
  'el laberinto del fauno',
  '/mes',
  '/ficha',
];
const PRESSES = ['ficha|id:862', 'score_titulo|id:238', 'recomendacion|id:680', 'votos_titulo|id:27205'];
const TYPED = ['', 'p', 'pa', 'padrino', 'toy', 'almod', 'star wars'];

/** What was sent to the bot: when, and when it was acknowledged and answered. */
interface Asked {
  readonly kind: 'message' | 'press' | 'inline';
  readonly at: number;
  acknowledged?: number;
  answered?: number;
}

/** 100 updates a second for 20 s against the full catalogue (`DATA_DIR`), then 10,000 pieces of garbage. */
export default async function benchTelegram(): Promise<void> {
  const server = await new TelegramServer().start();
  const bot = fork(new URL('./telegram/bot.ts', import.meta.url), [server.root, TOKEN], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  await server.until('connect', () => server.updates.isPolled, 120_000);
  const people = Array.from({ length: PEOPLE }, (_, index) => new Person(server, `${index}`));
  const first = people[0]?.id ?? 0;

  await load(server, people, 2);
  const idle = await reportOf(bot);
  const before = memoryOf(bot);
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(bot));
  }, 250);
  const asked = await load(server, people, SECONDS);
  clearInterval(sampling);
  const { commandMs, problems } = await reportOf(bot);
  const loaded = memoryOf(bot);
  print(asked, commandMs);

  const calm = await throwGarbage(server, bot, first);
  printTable([
    {
      'resident before': mb(before),
      'most under load': mb(peak),
      'after the load': mb(loaded),
      [`after ${GARBAGE} pieces of garbage`]: mb(calm),
      'calls that the service refuses': server.violations.length,
    },
  ]);
  for (const problem of [...idle.problems, ...problems, ...server.violations].slice(0, 10)) {
    process.stdout.write(`- ${problem}\n`);
  }
  bot.send('stop');
  await once(bot, 'exit');
  server.close();
}
