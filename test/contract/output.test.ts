import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { parseArgs } from '../../src/core/message.ts';
import { botOn } from '../support/bot.ts';
import { keepCompany, turnFor } from '../support/company.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
  await keepCompany(bot);
});
afterAll(() => bot.close());

describe('the data of every command', () => {
  it('is what the command says of it, for each of its examples', async () => {
    for (const command of bot.registry.commands) {
      const { name, examples, output } = command;
      if (!output) throw new Error(`${name} doesn't say what its data holds`);
      for (const example of examples) {
        const { reply } = await bot.dispatcher.run(
          name,
          parseArgs(example, command),
          turnFor(name),
        );
        const label = `/${name} ${example}`;
        expect(reply.error, label).toBeUndefined();
        // Equal to itself after parsing: nothing missing, nothing of another type, nothing unknown.
        expect(output.parse(reply.data), label).toEqual(reply.data);
      }
    }
  });
});
