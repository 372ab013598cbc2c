import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Bot } from '../src/app/bot.ts';
import { DOCUMENTS, SURROUNDINGS, withParts } from '../tools/readme/documents.ts';
import { botOn } from './support/bot.ts';
import { demoCatalogue } from './support/demo-catalogue.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue(), SURROUNDINGS);
});
afterAll(() => bot.close());

it.each(Object.entries(DOCUMENTS))(
  '%s shows what the bot really answers (npm run readme writes it anew)',
  async (file, parts) => {
    const text = await readFile(file, 'utf8');
    expect(await withParts(text, parts, bot)).toBe(text);
  },
);

it('the README is short: what is longer is in docs/', async () => {
  expect((await readFile('README.md', 'utf8')).trimEnd().split('\n').length).toBeLessThanOrEqual(
    180,
  );
});
