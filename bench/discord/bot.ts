/** The process that the benchmark measures: the bot on the catalogue in `DATA_DIR`, with Discord alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { createBot } from '../../src/app/bot.ts';
import { readConfig } from '../../src/app/config.ts';
import { createRedaction } from '../../src/app/redaction.ts';
import { processSurroundings } from '../../src/app/surroundings.ts';
import type { Outcome } from '../../src/core/dispatcher.ts';
import { startDiscord } from '../../src/platforms/discord/discord.ts';

export interface BotReport {
  /** Milliseconds of each answer since the last report, as the dispatcher measured them. */
  readonly commandMs: readonly number[];
  /** Milliseconds of each list of suggestions. */
  readonly suggestMs: readonly number[];
  /** Milliseconds of processor time since the last report, of all threads. */
  readonly cpuMs: number;
  readonly problems: readonly string[];
}

const [apiRoot = '', token = '', applicationId = ''] = process.argv.slice(2);
let commandMs: number[] = [];
let suggestMs: number[] = [];
let problems: string[] = [];
let cpuBefore = process.cpuUsage();

const note = (fields: object, message: string) => {
  if (problems.length < 20) problems.push(`${message} ${JSON.stringify(fields)}`);
};
const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: note, error: note };

const config = readConfig(process.env);
const bot = await createBot(config, log);
const { dispatcher } = bot;
const measured: typeof dispatcher = {
  ...dispatcher,
  run: (name, args, request) => measure(dispatcher.run(name, args, request)),
  press: (target, request) => measure(dispatcher.press(target, request)),
  suggest(...asked) {
    const started = performance.now();
    const suggestions = dispatcher.suggest(...asked);
    suggestMs.push(performance.now() - started);
    return suggestions;
  },
};

async function measure(outcome: Promise<Outcome>): Promise<Outcome> {
  commandMs.push((await outcome).ms);
  return outcome;
}

const running = await startDiscord(
  { ...bot, dispatcher: measured },
  { apiRoot, token, applicationId, guildId: undefined, shards: undefined },
  processSurroundings(log, config.locale, createRedaction(process.env)),
);

/** More than once and with pauses: what is freed on one pass lets more go on the next. */
async function collectGarbage(): Promise<void> {
  for (let pass = 0; pass < 3; pass++) {
    global.gc?.();
    await pause(100);
  }
}

process.on('message', async (order) => {
  if (order === 'report') {
    await collectGarbage();
    const { user, system } = process.cpuUsage(cpuBefore);
    const report: BotReport = { commandMs, suggestMs, problems, cpuMs: (user + system) / 1000 };
    cpuBefore = process.cpuUsage();
    [commandMs, suggestMs, problems] = [[], [], []];
    process.send?.(report);
  } else {
    await running.stop();
    process.exit();
  }
});
