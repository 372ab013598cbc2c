import { readFileSync } from 'node:fs';

/** How wide a font's characters are, in ems. */
export type Advance = (character: string) => number;

/**
 * Reads a TrueType font's table of widths (OpenType specification: `cmap` format 4, `hmtx`).
 * @throws RangeError when the file is no such font
 */
export function readAdvances(path: string): Advance {
  const bytes = readFileSync(path);
  const tables = readTables(bytes);
  const unitsPerEm = bytes.readUInt16BE(tables('head') + 18);
  const metrics = bytes.readUInt16BE(tables('hhea') + 34);
  const widths = tables('hmtx');
  const glyphOf = readCharacters(bytes, tables('cmap'));
  return (character) => {
    const glyph = Math.min(glyphOf(character.codePointAt(0) ?? 0), metrics - 1);
    return bytes.readUInt16BE(widths + 4 * glyph) / unitsPerEm;
  };
}

function readTables(bytes: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let table = 0; table < bytes.readUInt16BE(4); table++) {
    const record = 12 + 16 * table;
    offsets.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new RangeError(`The font has no table ${tag}`);
    return offset;
  };
}

const UNICODE = 0;
const WINDOWS = 3;
const SEGMENTS = 4;

/** The glyph of a character of the Basic Multilingual Plane; 0, the "missing" glyph, for any other. */
function readCharacters(bytes: Buffer, cmap: number): (code: number) => number {
  const at = findSegments(bytes, cmap);
  const twice = bytes.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const ranges = deltas + twice;
  return (code) => {
    if (code > 0xffff) return 0;
    let segment = 0;
    while (bytes.readUInt16BE(ends + segment) < code) segment += 2;
    const start = bytes.readUInt16BE(starts + segment);
    if (code < start) return 0;
    const range = bytes.readUInt16BE(ranges + segment);
    const delta = bytes.readUInt16BE(deltas + segment);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = bytes.readUInt16BE(ranges + segment + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

function findSegments(bytes: Buffer, cmap: number): number {
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index++) {
    const record = cmap + 4 + 8 * index;
    const platform = bytes.readUInt16BE(record);
    const offset = cmap + bytes.readUInt32BE(record + 4);
    const format = bytes.readUInt16BE(offset);
    if ((platform === UNICODE || platform === WINDOWS) && format === SEGMENTS) return offset;
  }
  throw new RangeError('The font has no character map of format 4');
}
