/** `npm run readme`: writes what the commands answer on the demo catalogue into the README. */
import { readFile, writeFile } from 'node:fs/promises';
import { createBot } from '../src/app/bot.ts';
import { readConfig } from '../src/app/config.ts';
import { ensureCatalogue } from '../src/app/ensure-catalogue.ts';
import { withCommands } from './readme-commands.ts';

const README = 'README.md';

const config = readConfig(process.env);
await ensureCatalogue(config, process.stderr);
const bot = await createBot(config, { info: () => {}, error: () => {} });
await writeFile(README, await withCommands(await readFile(README, 'utf8'), bot));
await bot.close();
