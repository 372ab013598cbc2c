import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { onTelegram } from '../../support/telegram/harness.ts';

const real = {
  message: {
    message_id: 1,
    from: { id: 5, is_bot: false, first_name: 'Ana' },
    chat: { id: 5, type: 'private' },
    date: 1,
    text: '/eco hola',
  },
  callback_query: {
    id: '1',
    from: { id: 5 },
    message: { message_id: 1, chat: { id: 5, type: 'private' } },
    data: 'eco|hola',
  },
  inline_query: { id: '1', from: { id: 5 }, query: 'x', offset: '' },
};

const leaf = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1e300, 'x'.repeat(5000), '\uD800', null));

/** A real update with one of its parts, at any depth, replaced by anything. */
const spoiled = (value: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    leaf,
    fc.constantFrom(...Object.keys(value)).chain((key) => {
      const part = Object.entries(value).find(([name]) => name === key)?.[1];
      const spoiledPart = typeof part === 'object' && part !== null ? spoiled(part) : leaf;
      return spoiledPart.map((garbage) => ({ ...value, [key]: garbage }));
    }),
  );

it('goes on answering people whatever updates hold', async () => {
  const { person, server } = await onTelegram(fakeBot());
  const bodies = fc.sample(spoiled(real), 300);
  for (const body of bodies) server.updates.push(typeof body === 'object' ? { ...body } : { body });
  for (const id of [null, 'siete', 1.5, [], {}]) {
    server.updates.pushRaw({ update_id: id as unknown as number });
  }
  expect((await person('Ana').says('hola')).text).toBe('hola');
});
