import { runChat } from './platforms/terminal/chat.ts';
import { runMain, startBot } from './start.ts';

await runMain(async () => {
  const bot = await startBot(process);
  await runChat(bot, process, false);
  bot.close();
});
