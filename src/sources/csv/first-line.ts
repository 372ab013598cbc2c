const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = /^\u{FEFF}/u;
/** No header is longer; what goes on beyond is no table, and whoever reads it says so. */
const LONGEST = 1 << 20;

/** The first line with anything in it, and the bytes again from their start. */
export async function firstLine(
  bytes: AsyncIterable<Buffer>,
): Promise<{ readonly line: string; readonly chunks: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let size = 0;
  let line = '';
  while (line === '' && size < LONGEST) {
    const { value, done } = await iterator.next();
    if (done === true) {
      line = firstFilled(Buffer.concat(seen));
      break;
    }
    seen.push(value);
    size += value.length;
    if (value.includes(LINE_FEED)) line = firstFilled(Buffer.concat(seen), true);
  }
  return { line, chunks: again(seen, iterator) };
}

/** @param whole whether a line without an end doesn't count yet */
function firstFilled(bytes: Buffer, whole = false): string {
  const lines = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '').split(/\r?\n/);
  return (whole ? lines.slice(0, -1) : lines).find((line) => line.trim() !== '') ?? '';
}

async function* again(
  seen: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    yield* seen;
    for (;;) {
      const { value, done } = await rest.next();
      if (done === true) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}
