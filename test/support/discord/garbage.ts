import fc from 'fast-check';

/** Mostly what it should be, else anything: so that much of it comes past the first checks. */
const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 49, arbitrary: value }, { weight: 1, arbitrary: fc.anything() });

const snowflake = fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map(String);
const name = fc.constantFrom(
  'ver',
  'lista',
  'lenta',
  'dia',
  'nada',
  '',
  'x'.repeat(5_000),
  '__proto__',
);
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('matrix', 'id:9', 'id:', '|||'),
);
const person = mostly(fc.record({ id: mostly(snowflake) }));

const option = mostly(
  fc.record({
    name: mostly(fc.constantFrom('titulo', 'dia', '__proto__', '')),
    value: mostly(words),
    focused: fc.boolean(),
  }),
);
const customId = fc.oneof(
  words,
  fc.constantFrom('lista!pagina|2', 'lista!pagina|💥', 'ver|id:9', '~1~ver', '~~', '=0', 'a!b!c'),
);
const data = fc.oneof(
  fc.record({ name: mostly(name), options: mostly(fc.array(option, { maxLength: 4 })) }),
  fc.record({
    component_type: mostly(fc.constantFrom(2, 3, 5, 99)),
    custom_id: mostly(customId),
    values: mostly(fc.array(customId, { maxLength: 3 })),
  }),
);

/** The payload of an interaction that went wrong somewhere. JSON can carry it. */
export const garbage: fc.Arbitrary<unknown> = fc
  .oneof(
    { weight: 1, arbitrary: fc.anything() },
    {
      weight: 9,
      arbitrary: fc.record(
        {
          id: mostly(snowflake),
          token: mostly(snowflake.map((id) => `garbage-${id}`)),
          application_id: mostly(fc.constant('100000000000000001')),
          type: mostly(fc.constantFrom(1, 2, 3, 4, 5, 6)),
          channel_id: mostly(snowflake),
          member: mostly(fc.record({ user: person })),
          user: mostly(person),
          data: mostly(data),
        },
        { requiredKeys: ['id', 'token', 'application_id', 'type', 'member', 'data'] },
      ),
    },
  )
  .map((value) => JSON.parse(JSON.stringify(value, plain) ?? 'null'));

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
