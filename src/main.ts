import { keepErrands } from './app/night-errands/run-errands.ts';
import { abandoned } from './app/parent-gone.ts';
import { runMain } from './app/run-main.ts';
import { startBot } from './app/start-bot.ts';
import { startPlatforms } from './app/start-platforms.ts';

/** `npm start`: the bot on every platform that the environment asks for, until a signal or the last of them ends it. */
await runMain(async (redaction) => {
  const { config, bot, surroundings } = await startBot(process, redaction);
  bot.rehearse();
  const over = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const left = abandoned(process.env, () => process.ppid, surroundings.clock, over.signal);
  // In a terminal it says that the terminal was closed.
  if (!process.stdin.isTTY) process.on('SIGHUP', () => void bot.renew());
  const platforms = await startPlatforms(bot, config.platforms, surroundings);
  const { clock, log } = surroundings;
  const { speak } = bot;
  const errands = keepErrands({ speak, running: platforms.running, clock, log }, over.signal);
  const why = await Promise.race([signalled, left, platforms.ended]);
  over.abort();
  // Whoever watches over the process is to start it again, or to tell somebody.
  if (why === 'gaveUp') process.exitCode = 1;
  await platforms.stop();
  await errands;
  await bot.close();
});
