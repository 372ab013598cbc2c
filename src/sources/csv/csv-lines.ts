import { isUtf8 } from 'node:buffer';
import { DataError } from '../../core/errors.ts';
import { recordTooLong as longRecord, notUtf8 as notUtf8Line } from '../../wording/sources.ts';

/** What stands between the fields of a record. */
export type Delimiter = ',' | ';' | '\t' | '|';

export interface CsvFormat {
  /** What messages call the file. */
  readonly file: string;
  readonly delimiter: Delimiter;
  /** Whether `"` quotes a field, as in CSV; IMDb's TSV has no quoting. */
  readonly quoted: boolean;
  /** The longest record that is still believed, in bytes of UTF-8. */
  readonly maxRecordBytes: number;
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Decodes UTF-8 in runs of whole lines, so that a character cut in two by the chunks is never looked at alone.
 *
 * @throws DataError with the line where bytes are not UTF-8, or where a line is longer than a record may be.
 */
export async function* decodeLines(
  chunks: AsyncIterable<Buffer>,
  format: CsvFormat,
): AsyncGenerator<string> {
  // Joined only once their line ends: joining each time would copy a long line over and over.
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  let line = 1;
  const decode = (bytes: Buffer): string => {
    if (!isUtf8(bytes)) throw notUtf8(bytes, line, format.file);
    const text = bytes.toString('utf8');
    const start = line === 1 && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    line += countLineFeeds(text);
    return start === 0 ? text : text.slice(start);
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    const lines = end === 0 ? undefined : joined([...carried, chunk.subarray(0, end)]);
    const rest = chunk.subarray(end);
    carried = lines ? [rest] : [...carried, rest];
    carriedBytes = lines ? rest.length : carriedBytes + rest.length;
    if (carriedBytes > format.maxRecordBytes) {
      throw recordTooLong(line + countLineFeeds(lines?.toString('latin1') ?? ''), format);
    }
    if (lines) yield decode(lines);
  }
  if (carriedBytes > 0) yield decode(joined(carried));
}

/** One after the other; where only one holds something, itself. */
function joined(parts: readonly Buffer[]): Buffer {
  const [only, ...others] = parts.filter(({ length }) => length > 0);
  return only && others.length === 0 ? only : Buffer.concat(parts);
}

export function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function notUtf8(bytes: Buffer, firstLine: number, file: string): DataError {
  let line = firstLine;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
    line += 1;
  }
  return new DataError(notUtf8Line(file, line), { file });
}

export function recordTooLong(line: number, format: CsvFormat): DataError {
  const limit = (format.maxRecordBytes / 2 ** 20).toLocaleString('es', {
    maximumFractionDigits: 2,
  });
  return new DataError(longRecord(format.file, line, limit), { file: format.file });
}
