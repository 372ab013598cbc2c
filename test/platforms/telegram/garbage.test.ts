import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { garbage } from '../../support/telegram/garbage.ts';
import { onTelegram } from '../../support/telegram/harness.ts';

it('goes on answering people whatever updates hold', async () => {
  const { person, server, lines } = await onTelegram(fakeBot());
  for (const body of fc.sample(garbage, 500)) server.updates.push(body);
  for (const id of [null, 'siete', 1.5, [], {}]) {
    server.updates.pushRaw({ update_id: id as unknown as number });
  }
  expect((await person('Ana').says('hola')).text).toBe('hola');
  expect(lines.filter((line) => /^(?:warn|error)/.test(line))).toEqual([]);
});
