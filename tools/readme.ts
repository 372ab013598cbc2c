/** `npm run readme`: writes what the commands answer on the demo catalogue into the documents. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../src/app/bot.ts';
import { readConfig } from '../src/app/config.ts';
import { ensureCatalogue } from '../src/app/ensure-catalogue.ts';
import { DOCUMENTS, SURROUNDINGS, withParts } from './readme/documents.ts';

// Whoever reads the documents has kept nothing yet, and nothing of theirs goes among what people have.
const folder = await mkdtemp(join(tmpdir(), 'butaca-readme-'));
const config = readConfig({
  ...process.env,
  ...SURROUNDINGS,
  COMMUNITY_DB: join(folder, 'comunidad.sqlite'),
});
await ensureCatalogue(config, process.stderr);
const bot = await createBot(config, { info: () => {}, error: () => {} });
for (const [file, parts] of Object.entries(DOCUMENTS)) {
  await writeFile(file, await withParts(await readFile(file, 'utf8'), parts, bot));
}
await bot.close();
await rm(folder, { recursive: true });
