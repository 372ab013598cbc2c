import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/core/errors.ts';
import { type CsvRecord, readRecords } from '../../../src/sources/csv/csv.ts';
import type { CsvFormat } from '../../../src/sources/csv/csv-lines.ts';

const FORMAT: CsvFormat = {
  file: 'a.csv',
  delimiter: ',',
  quoted: true,
  maxRecordBytes: 2 ** 20,
};

/** The records of a file that comes in pieces of so many bytes. */
async function read(
  content: string | Uint8Array,
  pieceBytes = 7,
  format: Partial<CsvFormat> = {},
): Promise<CsvRecord[]> {
  const bytes = Buffer.from(content);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      yield bytes.subarray(at, at + pieceBytes);
    }
  }
  const records: CsvRecord[] = [];
  for await (const batch of readRecords(pieces(), { ...FORMAT, ...format })) records.push(...batch);
  return records;
}

const fieldsOf = async (content: string): Promise<readonly (readonly string[])[]> =>
  (await read(content)).map(({ fields }) => fields);

describe('readRecords', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,b', [['a', 'b']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a,1","b ""quoted"""\n', [['a,1', 'b "quoted"']]],
    ['"two\nlines",b\n', [['two\nlines', 'b']]],
    ['a\r\nb\rc\n', [['a'], ['b'], ['c']]],
    ['5" disc,b\n', [['5" disc', 'b']]],
    ['\uFEFFid\n1\n', [['id'], ['1']]],
    ['a\n\n\r\nb\n', [['a'], ['b']]],
    ['""\n', [['']]],
    ['"a"', [['a']]],
    ['', []],
  ])('reads %j', async (content, records) => {
    expect(await fieldsOf(content)).toEqual(records);
  });

  it('says on which line of the file each record begins', async () => {
    const records = await read('a\n"b\n\nb"\n\nc\n');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('takes quotes for text where a format has none', async () => {
    const [record] = await read('tt1\t"Quoted\tx\n', 7, { delimiter: '\t', quoted: false });
    expect(record?.fields).toEqual(['tt1', '"Quoted', 'x']);
  });

  it.each([
    ['a\n"b', 'a.csv, línea 2: el registro que empieza ahí abre unas comillas y no las cierra.'],
    ['a\n"b"c\n', 'a.csv, línea 2: tras cerrar unas comillas hay texto'],
  ])('refuses the quotes of %j', async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('names the line that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('a\nñ\n'), Buffer.from([0xf1]), Buffer.from('\nb\n')]);
    for (const piece of [1, 4, 100]) {
      await expect(read(bytes, piece)).rejects.toThrow(
        'a.csv, línea 3: hay bytes que no son UTF-8',
      );
    }
  });

  it('gives up on a record that is too long, on one line or on many', async () => {
    const limit = { maxRecordBytes: 1000 };
    const message = 'a.csv, línea 2: el registro pasa de';
    await expect(read(`a\n${'x'.repeat(5000)}`, 100, limit)).rejects.toThrow(message);
    await expect(read(`a\n"${'x\n'.repeat(5000)}`, 100, limit)).rejects.toThrow(message);
  });

  it('gives back what any CSV writer wrote, however the bytes are cut', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[",\n\r a]{0,6}$/));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (table, all, piece) => {
          const records = await read(stringify(table, { quoted: all, quoted_match: /\r/ }), piece);
          expect(records.map(({ fields }) => fields)).toEqual(table);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('answers any bytes with records or a DataError, the same however they are cut', async () => {
    const csvLike = fc.stringMatching(/^[a",\n\r]*$/).map((text) => Buffer.from(text));
    const bytes = fc.oneof(csvLike, fc.uint8Array({ maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (content, piece) => {
        expect(await outcome(content, piece)).toEqual(await outcome(content, 10_000));
      }),
      { numRuns: 1000 },
    );
  });
});

async function outcome(content: Uint8Array, piece: number): Promise<unknown> {
  try {
    return await read(content, piece);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
}
