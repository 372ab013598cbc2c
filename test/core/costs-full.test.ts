import { describe, expect, test } from 'vitest';
import { botOn } from '../support/bot.ts';
import { tooCostly } from '../support/costs.ts';
import { fullCatalogue, KAGGLE_DIR } from '../support/full-catalogue.ts';

describe.skipIf(!KAGGLE_DIR)('on the full catalogue', () => {
  test('no text takes a processor for long', async () => {
    const bot = await botOn(fullCatalogue());
    expect(await tooCostly(bot, 400)).toEqual([]);
    await bot.close();
  });
});
