import { type Bot, createBot } from '../../src/app/bot.ts';
import { readConfig } from '../../src/app/config.ts';

/** The bot on a catalogue, as `npm start` makes it, without a front-end and without logs. */
export const botOn = (dataDir: string, env: Record<string, string> = {}): Promise<Bot> =>
  createBot(readConfig({ DATA_DIR: dataDir, ...env }), { info: () => {}, error: () => {} });
