/** `npm run readme`: writes what the commands answer on the demo catalogue into the documents. */
import { readFile, writeFile } from 'node:fs/promises';
import { createBot } from '../src/app/bot.ts';
import { readConfig } from '../src/app/config.ts';
import { ensureCatalogue } from '../src/app/ensure-catalogue.ts';
import { DOCUMENTS, withParts } from './readme/documents.ts';

const config = readConfig(process.env);
await ensureCatalogue(config, process.stderr);
const bot = await createBot(config, { info: () => {}, error: () => {} });
for (const [file, parts] of Object.entries(DOCUMENTS)) {
  await writeFile(file, await withParts(await readFile(file, 'utf8'), parts, bot));
}
await bot.close();
