/**
 * `npm run dev`: the bot from its TypeScript, started anew when a file is saved. Node's own `--watch` would also have the
 * bot's child processes report to it, in the channel in which they speak with the bot; `tsx watch` takes what is typed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';

const WATCHED = ['src', 'commands'];
/** Editors write a file in several steps, and whole sets of files at once. */
const SETTLE_MS = 150;

const start = (): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { stdio: 'inherit' });

let bot = start();
let settling: NodeJS.Timeout | undefined;
let restarting: Promise<void> = Promise.resolve();

async function restart(file: string): Promise<void> {
  process.stderr.write(`${file} was saved: starting anew\n`);
  if (bot.exitCode === null && bot.signalCode === null) {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
  }
  bot = start();
}

for (const folder of WATCHED) {
  watch(folder, { recursive: true }, (_event, name) => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      restarting = restarting.then(() => restart(`${folder}/${name}`));
    }, SETTLE_MS);
  });
}
// Ctrl-C reaches the bot by itself; it takes its leave, and this goes with it.
process.once('SIGINT', () => bot.once('exit', () => process.exit()));
process.once('SIGTERM', () => {
  bot.once('exit', () => process.exit());
  bot.kill('SIGTERM');
});
