import { backUp } from './backup.ts';
import { readConfig } from './config.ts';
import { runMain } from './run-main.ts';

/** `npm run backup -- FILE`: a copy of what people did, also while the bot runs. */
await runMain(async () => {
  const line = await backUp(readConfig(process.env).community, process.argv[2]);
  process.stdout.write(`${line}\n`);
});
