import { LiteralError } from './literal-error.ts';

/** Python's one-character escapes: https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences */
const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** How many hexadecimal digits follow each of the numeric escapes. */
const HEX_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

const MAX_CODE_POINT = 0x10ffff;
const OCTAL = /[0-7]{1,3}/y;
const HEX = /^[0-9a-fA-F]+$/;

interface Decoded {
  readonly value: string;
  /** Where the text goes on, after what was decoded. */
  readonly end: number;
}

/**
 * Decodes a quoted string that has escapes or line breaks, from the first character after its opening quote.
 *
 * @returns what Python's `ast.literal_eval` makes of it, and the position after the closing quote.
 * @throws LiteralError for an unterminated string, a bare line break, a malformed escape, or `\N{…}`.
 */
export function decodeEscapedString(text: string, start: number, quote: string): Decoded {
  let value = '';
  let position = start;
  while (position < text.length) {
    const character = text.charAt(position);
    if (character === quote) return { value, end: position + 1 };
    if (character === '\n' || character === '\r') break;
    if (character === '\\') {
      const decoded = decodeEscape(text, position);
      value += decoded.value;
      position = decoded.end;
    } else {
      value += character;
      position += 1;
    }
  }
  throw new LiteralError('openString', start - 1);
}

function decodeEscape(text: string, backslash: number): Decoded {
  const start = backslash + 1;
  const letter = text.charAt(start);
  if (letter === '') throw new LiteralError('openString', backslash);
  if (letter === '\r') return { value: '', end: start + (text[start + 1] === '\n' ? 2 : 1) };
  const simple = SIMPLE_ESCAPES.get(letter);
  if (simple !== undefined) return { value: simple, end: start + 1 };
  const digits = HEX_ESCAPES.get(letter);
  if (digits !== undefined) return decodeHex(text, start + 1, digits);
  if (letter === 'N') throw new LiteralError('namedEscape', backslash);
  OCTAL.lastIndex = start;
  const octal = OCTAL.exec(text)?.[0];
  if (octal !== undefined) {
    return { value: String.fromCodePoint(Number.parseInt(octal, 8)), end: start + octal.length };
  }
  // Python keeps the backslash of an escape that it doesn't know.
  return { value: `\\${letter}`, end: start + 1 };
}

function decodeHex(text: string, start: number, digits: number): Decoded {
  const end = start + digits;
  const hex = text.slice(start, end);
  const codePoint = HEX.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN;
  if (!(codePoint <= MAX_CODE_POINT)) throw new LiteralError('badEscape', start - 2);
  return { value: String.fromCodePoint(codePoint), end };
}
