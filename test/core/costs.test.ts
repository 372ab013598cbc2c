import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { VALUE_MAX } from '../../src/core/bind-args.ts';
import { MESSAGE_MAX } from '../../src/core/message.ts';
import { botOn } from '../support/bot.ts';
import { tooCostly } from '../support/costs.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue());
});
afterAll(() => bot.close());
const turn = { platform: 'web', private: true, at: new Date(0) } as const;

test('no text takes a processor for long, whatever it is and by whatever way it comes in', async () => {
  expect(await tooCostly(bot, 150)).toEqual([]);
});

test('what unfolds into too much is refused like what is too long', async () => {
  const unfolding = 'ﷺ'.repeat(MESSAGE_MAX / 10);
  const answers = await Promise.all([
    bot.dispatcher.message(unfolding, turn),
    bot.dispatcher.message('a'.repeat(MESSAGE_MAX + 1), turn),
    bot.dispatcher.run('ficha', { titulo: 'ﷺ'.repeat(VALUE_MAX / 10) }, turn),
    bot.dispatcher.run('a'.repeat(VALUE_MAX + 1), {}, turn),
  ]);
  for (const { reply } of answers) expect(reply.error?.codigo).toBe('mensaje_invalido');
  expect(bot.dispatcher.suggest('ficha', 'titulo', unfolding, turn)).toEqual([]);
  expect((await bot.dispatcher.message('ﷺ', turn)).reply.error?.codigo).not.toBe(
    'mensaje_invalido',
  );
});
