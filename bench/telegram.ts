import fc from 'fast-check';
import { garbage } from '../test/support/telegram/garbage.ts';
import { Person } from '../test/support/telegram/people.ts';
import { TelegramServer, TOKEN } from '../test/support/telegram/server.ts';
import { mb, ms, quantile } from './support/figures.ts';
import { printTable } from './support/table.ts';
import type { BotReport } from './telegram/bot.ts';
import { type Asked, load } from './telegram/load.ts';
import { BotProcess } from './telegram/process.ts';

const PER_SECOND = 100;
const SECONDS = 20;
const WARM_UP_SECONDS = 5;
const PEOPLE = 500;
const LATE_MS = 3_000;
const GARBAGE = 10_000;
const PATIENCE_MS = 120_000;

/** 100 updates a second for 20 s against the catalogue in `DATA_DIR`, then 10,000 pieces of garbage. */
export default async function benchTelegram(): Promise<void> {
  const server = await new TelegramServer().start();
  const bot = new BotProcess(server.root, TOKEN);
  await server.until('connect', () => server.updates.isPolled, PATIENCE_MS);
  const people = Array.from({ length: PEOPLE }, (_, index) => new Person(server, `${index}`));

  await load(server, people, PER_SECOND, WARM_UP_SECONDS);
  await bot.report();
  const before = bot.memory;
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, bot.memory);
  }, 250);
  const asked = await load(server, people, PER_SECOND, SECONDS);
  clearInterval(sampling);
  const { commandMs, cpuMs, problems } = await bot.report();
  printTimes(asked, commandMs);

  const loaded = bot.memory;
  const survived = await throwGarbage(server, people);
  const { problems: more } = await bot.report();
  printTable([
    {
      'processor time an update': ms(cpuMs / asked.length),
      'resident before': mb(before),
      'most under load': mb(peak),
      'after it': mb(loaded),
      [`after ${GARBAGE} pieces of garbage`]: mb(bot.memory),
      'answers after the garbage': survived,
      'bodies that the service refuses': server.violations.length,
    },
  ]);
  for (const line of [...problems, ...more, ...server.violations].slice(0, 10)) {
    process.stdout.write(`- ${line}\n`);
  }
  await bot.stop();
  server.close();
}

/** Sends the garbage, then asks something; gives whether that was answered. */
async function throwGarbage(server: TelegramServer, [person]: readonly Person[]): Promise<boolean> {
  for (const body of fc.sample(garbage, GARBAGE)) server.updates.push(body);
  await server.until('take it', () => server.updates.pending === 0, PATIENCE_MS);
  return (await person?.says('/mes enero'))?.text.startsWith('En enero') ?? false;
}

function printTimes(asked: readonly Asked[], commandMs: BotReport['commandMs']): void {
  printTable(
    (['message', 'press', 'inline'] as const).map((kind) => {
      const of = asked.filter((each) => each.kind === kind);
      const since = (at: number, then = Number.POSITIVE_INFINITY) => then - at;
      const answers = of.map(({ at, answered }) => since(at, answered));
      const acks = of.map(({ at, acknowledged }) => since(at, acknowledged));
      const command = quantile(commandMs[kind], 0.95);
      const isPress = kind === 'press';
      return {
        kind,
        updates: of.length,
        'acknowledged p50': isPress ? ms(quantile(acks, 0.5)) : '',
        'acknowledged p99': isPress ? ms(quantile(acks, 0.99)) : '',
        'answered p50': ms(quantile(answers, 0.5)),
        'answered p95': ms(quantile(answers, 0.95)),
        // An inline answer is made of up to twenty commands, most of them kept from before.
        'command p95': kind === 'inline' ? '' : ms(command),
        'added p95': kind === 'inline' ? '' : ms(quantile(answers, 0.95) - command),
        slowest: ms(Math.max(...answers)),
        lost: of.filter(({ answered }) => answered === undefined).length,
        late: answers.filter((time) => time > LATE_MS).length,
      };
    }),
  );
}
