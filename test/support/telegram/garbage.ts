import fc from 'fast-check';

const REAL = {
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
    data: 'eco|texto=hola',
  },
  poll_answer: { poll_id: '1', user: { id: 5 }, option_ids: [0] },
  inline_query: { id: '1', from: { id: 5 }, query: 'x', offset: '' },
};

const leaf = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1e300, 'x'.repeat(5000), '\uD800', null));

/** A value with one of its parts, at any depth, replaced by anything. */
const spoiled = (value: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    leaf,
    fc.constantFrom(...Object.entries(value)).chain(([key, part]) => {
      const spoiledPart = typeof part === 'object' && part !== null ? spoiled(part) : leaf;
      return spoiledPart.map((garbage) => ({ ...value, [key]: garbage }));
    }),
  );

/** What could stand in an update besides its number: one of Telegram's, spoiled somewhere, or anything at all. */
export const garbage: fc.Arbitrary<Readonly<Record<string, unknown>>> = spoiled(REAL).map(
  (value) => (typeof value === 'object' && value !== null ? { ...value } : { message: value }),
);
