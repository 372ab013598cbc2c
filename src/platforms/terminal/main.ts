import { parseArgs } from 'node:util';
import { runMain } from '../../app/run-main.ts';
import { startBot } from '../../app/start.ts';
import { runChat } from './chat.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

await runMain(async () => {
  const { bot } = await startBot(process);
  await runChat(bot, process, values.json);
  await bot.close();
});
