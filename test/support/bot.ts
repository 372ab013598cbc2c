import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, createBot } from '../../src/app/bot.ts';
import { readConfig } from '../../src/app/config.ts';

/**
 * The bot on a catalogue, as `npm start` makes it, without a front-end and without logs. What people do with it goes
 * when it is closed.
 */
export async function botOn(
  dataDir: string,
  env: Record<string, string> = {},
  date?: () => Date,
): Promise<Bot> {
  const folder = mkdtempSync(join(tmpdir(), 'butaca-test-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    COMMUNITY_DB: join(folder, 'comunidad.sqlite'),
    ...env,
  });
  const bot = await createBot(config, { info: () => {}, error: () => {} }, date);
  return {
    ...bot,
    async close() {
      await bot.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
