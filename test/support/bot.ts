import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Bot, createBot } from '../../src/app/bot.ts';
import { readConfig } from '../../src/app/config.ts';
import { emptyStore } from './community/whole-store.ts';
import { STORES } from './temporary-folder.ts';

/** A bot whose store tests may empty. */
export interface TestBot extends Bot {
  /** Has nobody have done anything so far: quicker than another bot. */
  forgetAll(): Promise<void>;
}

/**
 * The bot on a catalogue, as `npm start` makes it, without a front-end and without logs. What people do with it goes
 * when it is closed.
 */
export async function botOn(
  dataDir: string,
  env: Record<string, string> = {},
  date?: () => Date,
): Promise<TestBot> {
  const folder = mkdtempSync(join(STORES, 'butaca-test-'));
  const file = join(folder, 'comunidad.sqlite');
  const config = readConfig({ DATA_DIR: dataDir, COMMUNITY_DB: file, ...env });
  const bot = await createBot(config, { info: () => {}, error: () => {} }, date);
  return {
    ...bot,
    forgetAll: () => emptyStore({ file, key: undefined }),
    async close() {
      await bot.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
