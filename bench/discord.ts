import fc from 'fast-check';
import { garbage } from '../test/support/discord/garbage.ts';
import { openApiCheck } from '../test/support/discord/openapi.ts';
import { joinAs, type Person, textOf } from '../test/support/discord/person.ts';
import {
  APPLICATION_ID,
  type LoopbackDiscord,
  startLoopbackDiscord,
  TOKEN,
} from '../test/support/discord/server.ts';
import type { BotReport } from './discord/bot.ts';
import { type Asked, load } from './discord/load.ts';
import { mb, ms, quantile } from './support/figures.ts';
import { type MeasuredProcess, measuredProcess } from './support/measured-process.ts';
import { printTable } from './support/table.ts';

const PER_SECOND = 100;
const SECONDS = 20;
const WARM_UP_SECONDS = 5;
const PEOPLE = 500;
const CHANNELS = 50;
const LATE_MS = 3_000;
const GARBAGE = 10_000;
/** How much garbage is sent before somebody asks something and is waited for. */
const BATCH = 500;

/** 100 interactions a second for 20 s on the catalogue in `DATA_DIR`, then 10,000 pieces of garbage. */
export default async function benchDiscord(): Promise<void> {
  const discord = await startLoopbackDiscord({ check: openApiCheck() });
  const program = new URL('./discord/bot.ts', import.meta.url);
  const bot = measuredProcess<BotReport>(program, [discord.apiRoot, TOKEN, APPLICATION_ID]);
  await discord.gateway.until('identified', 1);
  const people = Array.from({ length: PEOPLE }, (_, index) =>
    joinAs(discord, `${600_000_000_000_000_000n + BigInt(index)}`, channelOf(index)),
  );

  await load(people, PER_SECOND, WARM_UP_SECONDS);
  await bot.report();
  const before = bot.memory();
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, bot.memory());
  }, 250);
  const asked = await load(people, PER_SECOND, SECONDS);
  clearInterval(sampling);
  const report = await bot.report();
  const loaded = bot.memory();
  printTimes(asked, report);

  const [halfway, after] = [
    await survive(discord, people, bot),
    await survive(discord, people, bot),
  ];
  const { problems } = await bot.report();
  printTable([
    {
      'processor time an interaction': ms(report.cpuMs / asked.length),
      'resident before': mb(before),
      'most under load': mb(peak),
      'after it': mb(loaded),
      [`after ${GARBAGE} pieces of garbage`]: mb(halfway),
      'after as many again': mb(after),
      'bodies that Discord refuses': discord.problems.length,
    },
  ]);
  for (const line of [...report.problems, ...problems, ...discord.problems].slice(0, 10)) {
    process.stdout.write(`- ${line}\n`);
  }
  await bot.stop();
  await discord.close();
}

const channelOf = (index: number): string =>
  `${400_000_000_000_000_000n + BigInt(index % CHANNELS)}`;

/** Sends the garbage, and somebody who is answered in between; gives the megabytes resident after it. */
async function survive(
  discord: LoopbackDiscord,
  people: readonly Person[],
  bot: MeasuredProcess<BotReport>,
): Promise<number> {
  for (let sent = 0; sent < GARBAGE; sent += BATCH) {
    for (const payload of fc.sample(garbage, BATCH)) {
      discord.gateway.dispatch('INTERACTION_CREATE', payload);
    }
    const person = people[sent / BATCH];
    const seen = await person?.slash('cantidad_filmaciones_mes', { mes: 'enero' });
    if (!seen || !textOf(seen.message).startsWith('En enero')) throw new Error('No answer');
  }
  await bot.report();
  return bot.memory();
}

function printTimes(asked: readonly Asked[], { commandMs, suggestMs }: BotReport): void {
  const rows = (['slash', 'press', 'typing'] as const).map((kind) =>
    timesOf(
      kind,
      asked.filter((each) => each.kind === kind),
    ),
  );
  const answers = asked.filter(({ kind }) => kind !== 'typing');
  printTable([...rows, timesOf('slash and press', answers)]);
  const added = (share: number) =>
    ms(quantile(answers.map(timeOf), share) - quantile(commandMs, share));
  printTable([
    {
      'command p50': ms(quantile(commandMs, 0.5)),
      'command p95': ms(quantile(commandMs, 0.95)),
      'command p99': ms(quantile(commandMs, 0.99)),
      'suggestions p95': ms(quantile(suggestMs, 0.95)),
      'platform adds p50': added(0.5),
      'platform adds p95': added(0.95),
      'platform adds p99': added(0.99),
    },
  ]);
}

const timeOf = ({ at, answered = Number.POSITIVE_INFINITY }: Asked): number => answered - at;

function timesOf(kind: string, asked: readonly Asked[]): object {
  const times = asked.map(timeOf);
  return {
    kind,
    interactions: asked.length,
    'answered p50': ms(quantile(times, 0.5)),
    'answered p95': ms(quantile(times, 0.95)),
    'answered p99': ms(quantile(times, 0.99)),
    slowest: ms(Math.max(...times)),
    deferred: asked.filter(({ deferred }) => deferred).length,
    lost: asked.filter(({ answered }) => answered === undefined).length,
    late: times.filter((time) => time > LATE_MS).length,
  };
}
