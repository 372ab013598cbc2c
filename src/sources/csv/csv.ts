import { DataError } from '../../core/errors.ts';
import { badlyClosedQuote, unterminatedQuote } from '../../wording/sources.ts';
import { type CsvFormat, countLineFeeds, decodeLines, recordTooLong } from './csv-lines.ts';

/** One record. `line` is the physical line where it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Reads records as Python's `csv.reader(strict=True)` does: fields may be quoted, `""` is a quote, a record ends
 * with LF, CRLF or CR, a quote inside an unquoted field is text. Lines without anything are left out.
 *
 * @returns the records in batches, one per chunk that came in.
 * @throws DataError with the line: bytes that are not UTF-8, an unterminated or badly closed quote, a record that
 *   is too long.
 */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  format: CsvFormat,
): AsyncGenerator<readonly CsvRecord[]> {
  const splitter = new RecordSplitter(format);
  for await (const text of decodeLines(chunks, format)) yield splitter.split(text, false);
  yield splitter.split('', true);
}

/** Takes text as it comes and gives the records that are complete. */
class RecordSplitter {
  private readonly format: CsvFormat;
  private readonly delimiterCode: number;
  private rest = '';
  private line = 1;

  constructor(format: CsvFormat) {
    this.format = format;
    this.delimiterCode = format.delimiter.charCodeAt(0);
  }

  /** @param isLast whether the file ends here, so that the last record needs no line break. */
  split(more: string, isLast: boolean): readonly CsvRecord[] {
    const text = this.rest === '' ? more : this.rest + more;
    const records: CsvRecord[] = [];
    let start = 0;
    while (start < text.length) {
      const end = this.readRecord(text, start, isLast, records);
      if (end === undefined) break;
      start = end;
    }
    this.rest = text.slice(start);
    if (this.rest.length > this.format.maxRecordBytes) throw recordTooLong(this.line, this.format);
    return records;
  }

  /** @returns where the next record begins, or nothing when this one goes on beyond the text. */
  private readRecord(
    text: string,
    start: number,
    isLast: boolean,
    records: CsvRecord[],
  ): number | undefined {
    const fields: string[] = [];
    let position = start;
    let innerLines = 0;
    for (;;) {
      if (this.format.quoted && text.charCodeAt(position) === QUOTE) {
        const close = closingQuote(text, position + 1);
        if (close === undefined) {
          if (isLast) throw this.unterminated();
          return undefined;
        }
        const content = text.slice(position + 1, close);
        innerLines += countLineFeeds(content);
        fields.push(content.includes('"') ? content.replaceAll('""', '"') : content);
        position = close + 1;
      } else {
        const end = this.endOfField(text, position);
        fields.push(text.slice(position, end));
        position = end;
      }
      if (position >= text.length && !isLast) return undefined;
      const code = text.charCodeAt(position);
      if (code !== this.delimiterCode) break;
      position += 1;
    }
    const end = this.endOfRecord(text, position);
    const isBlank = fields.length === 1 && position === start;
    if (!isBlank) records.push({ line: this.line, fields });
    this.line += innerLines + 1;
    return end;
  }

  private endOfField(text: string, start: number): number {
    let end = start;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === this.delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    return end;
  }

  private endOfRecord(text: string, position: number): number {
    if (position >= text.length) return position;
    const code = text.charCodeAt(position);
    if (code === LINE_FEED) return position + 1;
    if (code !== CARRIAGE_RETURN) throw this.badlyClosed();
    return text.charCodeAt(position + 1) === LINE_FEED ? position + 2 : position + 1;
  }

  private unterminated(): DataError {
    const { file } = this.format;
    return new DataError(unterminatedQuote(file, this.line), { file });
  }

  private badlyClosed(): DataError {
    const { file } = this.format;
    return new DataError(badlyClosedQuote(file, this.line), { file });
  }
}

function closingQuote(text: string, start: number): number | undefined {
  let position = text.indexOf('"', start);
  while (position >= 0 && text.charCodeAt(position + 1) === QUOTE) {
    position = text.indexOf('"', position + 2);
  }
  return position < 0 ? undefined : position;
}
