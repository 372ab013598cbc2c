/** The lines of a text in UTF-8 that have anything in them, without their ends. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array();
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      const line = decoder.decode(bytes.subarray(start, end)).trim();
      start = end + 1;
      if (line !== '') yield line;
    }
    rest = bytes.subarray(start);
  }
  const last = decoder.decode(rest).trim();
  if (last !== '') yield last;
}

const NEWLINE = 0x0a;
