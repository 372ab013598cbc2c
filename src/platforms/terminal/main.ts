import { parseArgs } from 'node:util';
import { readSettings } from '../../app/config.ts';
import { runMain } from '../../app/run-main.ts';
import { startBot } from '../../app/start-bot.ts';
import { converse } from './converse.ts';
import { runJsonLines } from './json-lines.ts';
import { screenOf, terminalEnvironment } from './terminal.ts';

/** `npm run chat`: the terminal alone, as a conversation, or with `--json` as lines for programs. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

await runMain(async (redaction) => {
  const { bot, surroundings } = await startBot(process, redaction);
  if (values.json) {
    await runJsonLines(bot, process.stdin, process.stdout, surroundings);
  } else {
    const screen = screenOf(process, readSettings(terminalEnvironment, process.env));
    await converse(bot, screen, surroundings);
  }
  await bot.close();
});
