import fc from 'fast-check';

const space = fc.stringMatching(/^[ \t]{0,2}$/);
/** Between two tokens inside brackets, where line breaks may stand. */
const looseSpace = fc.stringMatching(/^[ \t\n\r\f]{0,2}$/);

const number = fc.oneof(
  fc.integer().map(String),
  fc.bigInt().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('+7', '- 3', '1_0', '.5', '5.', '1E+5', '-0', '-0.0', '1e999', '00'),
);

const escaped = fc.oneof(
  fc.constantFrom(
    '\\\\',
    "\\'",
    '\\"',
    '\\a',
    '\\b',
    '\\f',
    '\\n',
    '\\r',
    '\\t',
    '\\v',
    '\\\n',
    '\\d',
    '\\\r\n',
  ),
  fc.stringMatching(/^\\x[0-9a-fA-F]{2}$/),
  fc.stringMatching(/^\\u[0-9a-fA-F]{4}$/),
  fc.stringMatching(/^\\U000[0-9a-fA-F]{5}$/),
  fc.stringMatching(/^\\[0-7]{1,3}$/),
);

/** One quoted string, as its source. */
const quoted = fc.constantFrom("'", '"').chain((quote) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
        { weight: 1, arbitrary: escaped },
      ),
    )
    .map((parts) => {
      const content = parts.map((part) =>
        part.startsWith('\\') && part.length > 1 ? part : part.replaceAll(/[\\'"\n\r\0]/g, ''),
      );
      return quote + content.join('') + quote;
    })
    // Two quotes and a third that opens the next string would be a triple quote.
    .filter((source) => source.length > 2),
);

const text = fc
  .array(fc.tuple(quoted, space), { minLength: 1, maxLength: 2 })
  .map((parts) => parts.flat().join(''));

/** The source of a Python literal of the kind that the files may hold, in every style that Python reads. */
export const literalSource: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const spaced = fc.tuple(looseSpace, tie('value'), looseSpace).map((parts) => parts.join(''));
  const items = fc.tuple(fc.array(spaced, { maxLength: 4 }), fc.boolean());
  const entry = fc
    .tuple(looseSpace, quoted, looseSpace, spaced)
    .map(([a, key, b, value]) => `${a}${key}${b}:${value}`);
  return {
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('None', 'True', 'False'),
      number,
      text,
      items.map(([values, comma]) => `[${join(values, comma)}]`),
      items.map(([values, comma]) => `(${join(values, comma || values.length === 1)})`),
      fc
        .tuple(fc.array(entry, { maxLength: 4 }), fc.boolean())
        .map(([entries, comma]) => `{${join(entries, comma)}}`),
    ),
  };
}).value;

function join(items: readonly string[], trailingComma: boolean): string {
  return items.join(',') + (trailingComma && items.length > 0 ? ',' : '');
}

/** Text with a few pieces cut out, doubled or replaced. */
export function mutated(source: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom(
      '',
      "'",
      '"',
      '\\',
      '[',
      ']',
      '{',
      '}',
      '(',
      ')',
      ',',
      ':',
      '-',
      '.',
      '_',
      '0',
      'e',
      'j',
      'None',
      '\n',
      '#',
      ' ',
    ),
  );
  return fc.tuple(source, fc.array(edit, { minLength: 1, maxLength: 3 })).map(([text, edits]) => {
    // By code points: files in UTF-8 hold no half characters.
    const characters = Array.from(text);
    for (const [at, cut, put] of edits) characters.splice(at % (characters.length + 1), cut, put);
    return characters.join('');
  });
}
