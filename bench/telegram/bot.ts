/** The process that the benchmark measures: the bot on the full catalogue, with Telegram alone. */
import { createBot } from '../../src/app/bot.ts';
import { readConfig } from '../../src/app/config.ts';
import { createRedaction } from '../../src/app/redaction.ts';
import { processSurroundings } from '../../src/app/surroundings.ts';
import type { Outcome } from '../../src/core/dispatcher.ts';
import { startTelegram } from '../../src/platforms/telegram/telegram.ts';
import type { Kind } from './load.ts';

export interface BotReport {
  /** Milliseconds of each answer since the last report, as the dispatcher measured them. */
  readonly commandMs: Readonly<Record<Kind, readonly number[]>>;
  /** Milliseconds of processor time since the last report, of all threads. */
  readonly cpuMs: number;
  readonly problems: readonly string[];
}

const [apiRoot = '', token = ''] = process.argv.slice(2);
const nothing = () => ({ message: [], press: [], inline: [] });
let commandMs: Record<Kind, number[]> = nothing();
let problems: string[] = [];
let cpuBefore = process.cpuUsage();

const note = (fields: object, message: string) => {
  if (problems.length < 20) problems.push(`${message} ${'err' in fields ? fields.err : ''}`);
};
const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: note, error: note };

const config = readConfig(process.env);
const bot = await createBot(config, log);
const { dispatcher } = bot;
const measured: typeof dispatcher = {
  ...dispatcher,
  message: (text, request) => measure('message', dispatcher.message(text, request)),
  run: (name, args, request) => measure('inline', dispatcher.run(name, args, request)),
  press: (target, request) => measure('press', dispatcher.press(target, request)),
};

async function measure(kind: Kind, outcome: Promise<Outcome>): Promise<Outcome> {
  commandMs[kind].push((await outcome).ms);
  return outcome;
}

const frontEnd = await startTelegram(
  { ...bot, dispatcher: measured },
  { apiRoot, token, webhook: undefined },
  {
    ...processSurroundings(log, config.locale, createRedaction(process.env)),
    mountsWebhooks: false,
  },
);

process.on('message', async (order) => {
  if (order === 'report') {
    global.gc?.();
    const { user, system } = process.cpuUsage(cpuBefore);
    const report: BotReport = { commandMs, problems, cpuMs: (user + system) / 1000 };
    cpuBefore = process.cpuUsage();
    commandMs = nothing();
    problems = [];
    process.send?.(report);
  } else {
    await frontEnd.stop();
    process.exit();
  }
});
