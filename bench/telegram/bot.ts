/** The process that the benchmark measures: the bot on the full catalogue, with Telegram alone. */
import { createBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { startTelegram } from '../../src/platforms/telegram/start.ts';

export interface BotReport {
  /** Milliseconds of each command since the last report, as the dispatcher measured them. */
  readonly commandMs: readonly number[];
  readonly problems: readonly string[];
}

const [apiRoot = '', token = ''] = process.argv.slice(2);
let commandMs: number[] = [];
let problems: string[] = [];

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
  message: (text, request) => measure(dispatcher.message(text, request)),
  run: (name, args, request) => measure(dispatcher.run(name, args, request)),
  press: (target, request) => measure(dispatcher.press(target, request)),
};

async function measure<T extends { readonly ms: number }>(outcome: Promise<T>): Promise<T> {
  commandMs.push((await outcome).ms);
  return outcome;
}

const frontEnd = await startTelegram(
  { ...bot, dispatcher: measured },
  { apiRoot, token, webhook: undefined },
  { locale: config.locale, log },
);

process.on('message', async (order) => {
  if (order === 'report') {
    global.gc?.();
    const report: BotReport = { commandMs, problems };
    commandMs = [];
    problems = [];
    process.send?.(report);
  } else {
    await frontEnd.stop();
    process.exit();
  }
});
