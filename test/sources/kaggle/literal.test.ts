import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Literal, parseLiteral } from '../../../src/sources/kaggle/literal.ts';
import { LiteralError } from '../../../src/sources/kaggle/literal-error.ts';
import { HAS_PYTHON, type Python, startPython } from '../../etl/oracle/python.ts';
import { literalSource, mutated } from './literal-arbitrary.ts';

describe('parseLiteral', () => {
  it.each<[string, Literal]>([
    ['None', null],
    ['[True, False]', [true, false]],
    ['-12', -12],
    ['-0', 0],
    ['1_000', 1000],
    ['12345678901234567890', 12345678901234567890n],
    ['[1.5, -.5, 2., 1e3, 1E-2]', [1.5, -0.5, 2, 1000, 0.01]],
    [`"it's"`, "it's"],
    [String.raw`'it\'s \xa0\u00e9\U0001F600\101\0'`, "it's \u00a0é😀A\0"],
    [String.raw`'\d \\ \t\n'`, '\\d \\ \t\n'],
    ["'one \\\nline'", 'one line'],
    [`'a' "b"\t'c'`, 'abc'],
    ['[]', []],
    ['(1, [2, (3,)],)', [1, [2, [3]]]],
    ['(1)', 1],
    ['()', []],
    ['{\'id\': 5, "name": None,\n}', { id: 5, name: null }],
    ["{'a': 1, 'a': 2}", { a: 2 }],
    [' \t[1]\n', [1]],
  ])('reads %j', (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  it.each([
    ['', 0],
    ['[1 2]', 3],
    ['[,]', 1],
    ['[1,,2]', 3],
    ["{'a' 1}", 5],
    ["{'a'}", 4],
    ['{1: 2}', 1],
    ["'abc", 0],
    ["'a\nb'", 0],
    [String.raw`'\x4'`, 1],
    [String.raw`'\U00110000'`, 1],
    [String.raw`'\N{BULLET}'`, 1],
    ["'''a'''", 0],
    ["b'a'", 0],
    ['nan', 0],
    ['null', 0],
    ['01', 0],
    ['1j', 0],
    ['--1', 0],
    ['-True', 0],
    ['1\n2', 2],
    ['[1] # comment', 4],
    ['__import__("os")', 0],
    ['"\0"', 1],
  ])('refuses %j and says where', (text, position) => {
    expect(() => parseLiteral(text)).toThrow(LiteralError);
    expect(() => parseLiteral(text)).toThrow(`posición ${position}`);
  });

  it('takes __proto__ for a key like any other', () => {
    const value = parseLiteral("{'__proto__': {'polluted': True}}");
    expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it.each(['[', '{"a":', '('])(
    'refuses endless nesting of %s without exhausting the stack',
    (open) => {
      expect(() => parseLiteral(open.repeat(1_000_000))).toThrow(LiteralError);
      expect(() => parseLiteral(open.repeat(1_000_000))).toThrow('anidados');
    },
  );

  it('reads as many levels as Python does', () => {
    expect(JSON.stringify(parseLiteral('['.repeat(200) + ']'.repeat(200)))).toHaveLength(400);
  });

  it('never throws anything but LiteralError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated(literalSource)), (text) => {
        expect(() => tryToParse(text)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe.skipIf(!HAS_PYTHON)('parseLiteral and ast.literal_eval', () => {
  let python: Python;
  beforeAll(() => {
    python = startPython('literals.py');
  });
  afterAll(() => python.stop());

  it('read the same from everything that the files may hold', async () => {
    await fc.assert(
      fc.asyncProperty(literalSource, async (text) => {
        expect({ value: parseLiteral(text) }).toEqual(decode(await python.ask(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it('agree on damaged text too: what is read from it, Python reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(literalSource), async (text) => {
        const mine = tryToParse(text);
        if (mine !== undefined) expect(mine).toEqual(decode(await python.ask(text)));
      }),
      { numRuns: 3000 },
    );
  });
});

function tryToParse(text: string): { value: Literal } | undefined {
  try {
    return { value: parseLiteral(text) };
  } catch (error) {
    if (error instanceof LiteralError) return undefined;
    throw error;
  }
}

/** From what literals.py prints to what parseLiteral returns. */
function decode(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (_key, value) => {
    if (typeof value?.number === 'string') return decodeNumber(value.number);
    return Array.isArray(value?.dict) ? Object.fromEntries(value.dict) : value;
  });
}

function decodeNumber(written: string): number | bigint {
  const value = Number(written.replace('inf', 'Infinity'));
  return /^-?\d+$/.test(written) && !Number.isSafeInteger(value) ? BigInt(written) : value;
}
