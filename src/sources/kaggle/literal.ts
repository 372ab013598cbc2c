import { LiteralError, type LiteralProblem } from './literal-error.ts';
import { decodeEscapedString } from './literal-string.ts';

/** A Python value: list and tuple are arrays, a dict is an object, an int beyond ±2^53 is a bigint. */
export type Literal = null | boolean | number | bigint | string | Literal[] | LiteralDict;

export interface LiteralDict {
  [key: string]: Literal;
}

/** CPython's own tokenizer gives up at 200 open brackets; so nothing that Python reads is refused. */
const MAX_DEPTH = 200;

/** CPython refuses longer ints (`sys.int_info.default_max_str_digits`), since converting them takes quadratic time. */
const MAX_INT_DIGITS = 4300;

const KEYWORDS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['None', null],
  ['True', true],
  ['False', false],
]);

const WORD = /[A-Za-z_]\w*/y;
const NUMBER =
  /(?<sign>[+-][ \t]*)?(?:(?<float>(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?|\d(?:_?\d)*[eE][+-]?\d(?:_?\d)*)|(?<int>\d(?:_?\d)*))/y;

/** So many digits are always a safe integer. */
const SMALL_INT_DIGITS = 15;

const DIGIT_0 = 0x30;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const FORM_FEED = 0x0c;
const SPACE = 0x20;
const POINT = 0x2e;
const UNDERSCORE = 0x5f;
const TAB = 0x09;
const QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_DICT = 0x7b;
const CLOSE_DICT = 0x7d;
const OPEN_TUPLE = 0x28;
const CLOSE_TUPLE = 0x29;

/**
 * Reads a Python literal as `ast.literal_eval` does.
 *
 * Understood: None, True, False, decimal ints and floats with a sign, strings in either quote with every escape
 * but `\N{…}`, adjacent strings, lists, tuples, and dicts whose keys are strings. Whatever else Python's grammar
 * has (sets, bytes, complex numbers, prefixes, triple quotes, comments) is refused, never guessed at.
 *
 * @throws LiteralError with the position of what could not be read.
 */
export function parseLiteral(text: string): Literal {
  return new LiteralReader(text).read();
}

class LiteralReader {
  private readonly text: string;
  private readonly hasEscapes: boolean;
  private position = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    this.hasEscapes = text.includes('\\') || text.includes('\n') || text.includes('\r');
  }

  read(): Literal {
    const nul = this.text.indexOf('\0');
    if (nul >= 0) throw new LiteralError('nul', nul);
    this.skipSpace();
    const value = this.value();
    this.skipSpace();
    while (this.take(LINE_FEED) || this.take(CARRIAGE_RETURN));
    if (this.position < this.text.length) this.fail('trailing');
    return value;
  }

  private value(): Literal {
    const code = this.text.charCodeAt(this.position);
    switch (code) {
      case QUOTE:
      case DOUBLE_QUOTE:
        return this.string();
      case OPEN_DICT:
        return this.dict();
      case OPEN_LIST:
        return this.sequence(CLOSE_LIST).items;
      case OPEN_TUPLE:
        return this.tuple();
      default:
        return isLetter(code) ? this.keyword() : this.number();
    }
  }

  private keyword(): Literal {
    WORD.lastIndex = this.position;
    const word = WORD.exec(this.text)?.[0] ?? '';
    const value = KEYWORDS.get(word);
    if (value === undefined || this.text.charCodeAt(this.position + word.length) > 0x7f) {
      this.fail('name');
    }
    this.position += word.length;
    return value;
  }

  private number(): number | bigint {
    return this.smallInt() ?? this.anyNumber();
  }

  /** Nearly every number in these files is a short plain int: without this, numbers take a third of the time. */
  private smallInt(): number | undefined {
    const { text, position } = this;
    let value = 0;
    let end = position;
    for (; end < position + SMALL_INT_DIGITS; end += 1) {
      const digit = text.charCodeAt(end) - DIGIT_0;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    const isPlain = end > position && !continuesNumber(text.charCodeAt(end));
    if (!isPlain || (text.charCodeAt(position) === DIGIT_0 && value > 0)) return undefined;
    this.position = end;
    return value;
  }

  private anyNumber(): number | bigint {
    NUMBER.lastIndex = this.position;
    const match = NUMBER.exec(this.text)?.groups;
    const end = NUMBER.lastIndex;
    if (match === undefined || continuesNumber(this.text.charCodeAt(end))) {
      this.fail('value');
    }
    const sign = match['sign']?.startsWith('-') ? -1 : 1;
    const int = match['int']?.replaceAll('_', '');
    if (int === undefined) {
      this.position = end;
      return sign * Number(match['float']?.replaceAll('_', ''));
    }
    if (/^0+[1-9]/.test(int)) this.fail('leadingZeros');
    if (int.length > MAX_INT_DIGITS) this.fail('longInt');
    this.position = end;
    const value = Number(int);
    // Python has no negative zero among its ints.
    return Number.isSafeInteger(value) ? sign * value || 0 : BigInt(sign) * BigInt(int);
  }

  private string(): string {
    let value = this.stringPart();
    this.skipSpace();
    while (this.atQuote()) {
      value += this.stringPart();
      this.skipSpace();
    }
    return value;
  }

  private atQuote(): boolean {
    const code = this.text.charCodeAt(this.position);
    return code === QUOTE || code === DOUBLE_QUOTE;
  }

  private stringPart(): string {
    const { text, position } = this;
    const quote = text.charAt(position);
    if (text[position + 1] === quote && text[position + 2] === quote) {
      this.fail('tripleQuotes');
    }
    if (this.hasEscapes) {
      const decoded = decodeEscapedString(text, position + 1, quote);
      this.position = decoded.end;
      return decoded.value;
    }
    const end = text.indexOf(quote, position + 1);
    if (end < 0) this.fail('openString');
    this.position = end + 1;
    return text.slice(position + 1, end);
  }

  private sequence(close: number): { items: Literal[]; commas: number } {
    this.open();
    const items: Literal[] = [];
    let commas = 0;
    while (!this.take(close)) {
      if (items.length > commas) this.fail('comma');
      items.push(this.value());
      this.skipSpace();
      if (this.take(COMMA)) commas += 1;
      this.skipSpace();
    }
    this.depth -= 1;
    return { items, commas };
  }

  private tuple(): Literal {
    const { items, commas } = this.sequence(CLOSE_TUPLE);
    const [only] = items;
    return items.length === 1 && commas === 0 && only !== undefined ? only : items;
  }

  private dict(): LiteralDict {
    this.open();
    const entries: LiteralDict = {};
    let divided = true;
    while (!this.take(CLOSE_DICT)) {
      if (!divided) this.fail('comma');
      if (!this.atQuote()) this.fail('key');
      const key = this.string();
      if (!this.take(COLON)) this.fail('colon');
      this.skipSpace();
      setEntry(entries, key, this.value());
      this.skipSpace();
      divided = this.take(COMMA);
      this.skipSpace();
    }
    this.depth -= 1;
    return entries;
  }

  private open(): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) this.fail('depth');
    this.position += 1;
    this.skipSpace();
  }

  private take(code: number): boolean {
    if (this.text.charCodeAt(this.position) !== code) return false;
    this.position += 1;
    return true;
  }

  /** Python lets a line break stand between two tokens only while a bracket is open. */
  private skipSpace(): void {
    const inBrackets = this.depth > 0;
    for (;;) {
      const code = this.text.charCodeAt(this.position);
      const isBreak = code === LINE_FEED || code === CARRIAGE_RETURN || code === FORM_FEED;
      if (code !== SPACE && code !== TAB && !(isBreak && inBrackets)) return;
      this.position += 1;
    }
  }

  private fail(problem: LiteralProblem): never {
    throw new LiteralError(problem, this.position);
  }
}

/** `entries['__proto__'] = …` would change the object's prototype instead of adding a key. */
function setEntry(entries: LiteralDict, key: string, value: Literal): void {
  if (key !== '__proto__') entries[key] = value;
  else Object.defineProperty(entries, key, { value, enumerable: true, configurable: true });
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function continuesNumber(code: number): boolean {
  const isDigit = code >= DIGIT_0 && code <= 0x39;
  return isDigit || isLetter(code) || code === POINT || code === UNDERSCORE || code > 0x7f;
}
