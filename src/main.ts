import { startFrontEnds } from './app/front-ends.ts';
import { runMain } from './app/run-main.ts';
import { startBot } from './app/start.ts';
import { runChat } from './platforms/terminal/chat.ts';

const { stdin, stdout, stderr } = process;

await runMain(async () => {
  const { config, log, bot } = await startBot(process);
  const frontEnds = await startFrontEnds(bot, config, log, (line) => stderr.write(`${line}\n`));
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  if (frontEnds.url) stdout.write(`Página y API en ${frontEnds.url}\n`);
  const endings = [asked];
  if (config.discord || config.telegram || config.web) endings.push(frontEnds.ended);
  if (!config.discord && !config.telegram) endings.push(converse());
  await Promise.race(endings);
  await frontEnds.stop();
  await bot.close();
  // A terminal that is still read would keep the process.
  stdin.destroy();

  /** The conversation, which ends with its input; without a word in it (a service's empty input) it never ends. */
  async function converse(): Promise<void> {
    const answers = await runChat(bot, process, false);
    if (answers === 0 && !stdin.isTTY && config.web) await new Promise(() => {});
  }
});
