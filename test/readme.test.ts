import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withCommands } from '../tools/readme-commands.ts';
import { botOn } from './support/bot.ts';
import { demoCatalogue } from './support/demo-catalogue.ts';

it('the README shows what the commands really answer (npm run readme writes it anew)', async () => {
  const readme = await readFile('README.md', 'utf8');
  const bot = await botOn(await demoCatalogue());
  try {
    expect(await withCommands(readme, bot)).toBe(readme);
  } finally {
    await bot.close();
  }
});
