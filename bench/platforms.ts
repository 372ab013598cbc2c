import { open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinAs } from '../test/support/discord/person.ts';
import { APPLICATION_ID, startLoopbackDiscord, TOKEN } from '../test/support/discord/server.ts';
import { Person } from '../test/support/telegram/people.ts';
import { TelegramServer } from '../test/support/telegram/server.ts';
import { load as loadDiscord } from './discord/load.ts';
import { mb, ms, quantile } from './support/figures.ts';
import { ServerProcess } from './support/server-process.ts';
import { printTable } from './support/table.ts';
import { load as loadTelegram } from './telegram/load.ts';

const PER_SECOND = 100;
const SECONDS = 20;
const WARM_UP_SECONDS = 5;
const PEOPLE = 500;
const CHANNELS = 50;
const LATE_MS = 3_000;
const PATIENCE_MS = 120_000;

/** What somebody did, and what became of it. */
interface Asked {
  readonly kind: string;
  readonly at: number;
  readonly acknowledged?: number;
  readonly answered?: number;
}

/**
 * `npm start` with both bots and the page in one process, on the catalogue in `DATA_DIR`: each platform sends it a
 * hundred interactions a second for 20 s. The platforms themselves run here and take their share of the processors.
 */
export default async function benchPlatforms(): Promise<void> {
  const discord = await startLoopbackDiscord({});
  const telegram = await new TelegramServer().start();
  const logPath = join(tmpdir(), `butaca-bench-${process.pid}.log`);
  const log = await open(logPath, 'w');
  const bot = await ServerProcess.start(
    {
      LOG_LEVEL: 'info',
      DISCORD_TOKEN: TOKEN,
      DISCORD_APPLICATION_ID: APPLICATION_ID,
      DISCORD_API_ROOT: discord.apiRoot,
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
    },
    log.fd,
  );
  try {
    await discord.gateway.until('identified', 1);
    await telegram.until('connect', () => telegram.updates.isPolled, PATIENCE_MS);
    const onDiscord = Array.from({ length: PEOPLE }, (_, index) =>
      joinAs(discord, `${600_000_000_000_000_000n + BigInt(index)}`, channelOf(index)),
    );
    const onTelegram = Array.from({ length: PEOPLE }, (_, i) => new Person(telegram, `${i}`));
    const both = (seconds: number) =>
      Promise.all([
        loadDiscord(onDiscord, PER_SECOND, seconds),
        loadTelegram(telegram, onTelegram, PER_SECOND, seconds),
      ]);

    await both(WARM_UP_SECONDS);
    const before = bot.memory;
    const logged = (await log.stat()).size;
    const [asked, updates] = await both(SECONDS);
    const commands = readTimes((await readFile(logPath, 'utf8')).slice(logged));
    const answers = asked.filter(({ kind }) => kind !== 'typing');
    printTable([
      row('Discord', 'suggestions', asked.filter(isKind('typing')), undefined),
      // Discord is answered at once where the answer is there in time: that acknowledges it too.
      row('Discord', 'commands and buttons', answers.map(acknowledgedByAnswer), commands.discord),
      row('Telegram', 'messages', updates.filter(isKind('message')), commands.telegram),
      row('Telegram', 'buttons', updates.filter(isKind('press')), commands.telegram),
      row('Telegram', 'inline queries', updates.filter(isKind('inline')), undefined),
    ]);
    process.stdout.write('\n');
    printTable([{ 'resident before': mb(before), 'at the peak of the load': mb(bot.peak) }]);
  } finally {
    await bot.stop();
    await discord.close();
    telegram.close();
    await log.close();
    await rm(logPath);
  }
}

const channelOf = (index: number): string =>
  `${400_000_000_000_000_000n + BigInt(index % CHANNELS)}`;

const isKind =
  (kind: string) =>
  (asked: Asked): boolean =>
    asked.kind === kind;

const acknowledgedByAnswer = ({ kind, at, answered }: Asked): Asked => ({
  kind,
  at,
  ...(answered !== undefined && { acknowledged: answered, answered }),
});

/** The milliseconds that commands took by themselves, by platform, as the log tells them. */
function readTimes(log: string): Record<'discord' | 'telegram', number[]> {
  const times = { discord: [] as number[], telegram: [] as number[] };
  for (const line of log.split('\n')) {
    if (!line.includes('"answered"')) continue;
    const { platform, ms }: { platform: keyof typeof times; ms: number } = JSON.parse(line);
    times[platform].push(ms);
  }
  return times;
}

function row(
  platform: string,
  kind: string,
  asked: readonly Asked[],
  commandMs: readonly number[] | undefined,
): object {
  const since = (share: number, times: (number | undefined)[]): string => {
    const known = times.flatMap((time, i) =>
      time === undefined ? [] : [time - (asked[i]?.at ?? 0)],
    );
    return known.length === 0 ? '' : ms(quantile(known, share));
  };
  const answers = asked.map(({ at, answered = Number.POSITIVE_INFINITY }) => answered - at);
  const acknowledged = asked.map((each) => each.acknowledged);
  const own = (share: number): string =>
    commandMs === undefined ? '' : ms(quantile(commandMs, share));
  const added = (share: number): string =>
    commandMs === undefined ? '' : ms(quantile(answers, share) - quantile(commandMs, share));
  return {
    platform,
    kind,
    asked: asked.length,
    'acknowledged p99': since(0.99, acknowledged),
    'answered p50': ms(quantile(answers, 0.5)),
    'answered p95': ms(quantile(answers, 0.95)),
    'answered p99': ms(quantile(answers, 0.99)),
    'command p95': own(0.95),
    'command p99': own(0.99),
    'added p95': added(0.95),
    'added p99': added(0.99),
    lost: answers.filter((time) => time === Number.POSITIVE_INFINITY).length,
    late: answers.filter((time) => time > LATE_MS).length,
  };
}
