import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import {
  lackingSection,
  type SectionFault,
  unreadableSections,
  unusableSections,
} from '../wording/section-file.ts';

/*
 * A file of arrays: its magic word, the version of the rules that made it and the length of the table of contents (two
 * 32-bit numbers), the table (JSON: name, type, offset and length of each section), then the sections, each at a
 * multiple of 8. They are read where they lie, without a copy.
 */
const HEAD_BYTES = 16;

const TYPES = {
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;
type TypeName = keyof typeof TYPES;
export type Section =
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array;

/** The sections of a file by name. */
export type Sections = ReadonlyMap<string, Section>;

/** What tells the files of one kind from others. */
export interface SectionFormat {
  /** Eight letters of ASCII. */
  readonly magic: string;
  /** 32 bits. */
  readonly version: number;
  /** What mistakes call it: "índice del buscador". */
  readonly called: string;
}

interface Entry {
  readonly name: string;
  readonly type: TypeName;
  readonly offset: number;
  readonly length: number;
}

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;

function typeOf(section: Section): TypeName {
  const type = (Object.keys(TYPES) as TypeName[]).find((name) => section instanceof TYPES[name]);
  if (type === undefined) throw new TypeError('A section must be one of the typed arrays');
  return type;
}

/** The bytes of a file; the same sections give the same bytes. */
export function encodeSections({ magic, version }: SectionFormat, sections: Sections): Uint8Array {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, section] of sections) {
    entries.push({ name, type: typeOf(section), offset, length: section.length });
    offset = aligned(offset + section.byteLength);
  }
  const table = Buffer.from(JSON.stringify(entries));
  const start = aligned(HEAD_BYTES + table.length);
  const file = Buffer.alloc(start + offset);
  file.write(magic, 0, 'latin1');
  file.writeUInt32LE(version, 8);
  file.writeUInt32LE(table.length, 12);
  table.copy(file, HEAD_BYTES);
  for (const entry of entries) {
    const section = sections.get(entry.name);
    if (section === undefined) continue;
    file.set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
      start + entry.offset,
    );
  }
  return file;
}

/** Whether a file of that kind is there that was made by other rules: `readSections` would refuse it for them. */
export function isOfOtherRules({ magic, version }: SectionFormat, path: string): boolean {
  if (!existsSync(path)) return false;
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, head) < HEAD_BYTES) return false;
  } finally {
    closeSync(file);
  }
  return head.toString('latin1', 0, 8) === magic && head.readUInt32LE(8) !== version;
}

/**
 * Reads a file whole.
 * @throws DataError when it is missing, of another version or cut off.
 */
export function readSections({ magic, version, called }: SectionFormat, path: string): Sections {
  const bytes = readBytes(path, called);
  const refuse = (fault: SectionFault): never => {
    throw new DataError(unusableSections(called, path, fault), { file: path });
  };
  const head = Buffer.from(bytes, 0, Math.min(HEAD_BYTES, bytes.byteLength));
  if (head.length < HEAD_BYTES || head.toString('latin1', 0, 8) !== magic) refuse('foreign');
  if (head.readUInt32LE(8) !== version) refuse('otherRules');
  const tableLength = head.readUInt32LE(12);
  const start = aligned(HEAD_BYTES + tableLength);
  if (bytes.byteLength < start) refuse('cutOff');
  const table = Buffer.from(bytes, HEAD_BYTES, tableLength).toString('utf8');
  const entries = parseTable(table) ?? refuse('damaged');
  return new Map(
    entries.map(({ name, type, offset, length }) => {
      const Type = TYPES[type];
      if (start + offset + length * Type.BYTES_PER_ELEMENT > bytes.byteLength) refuse('cutOff');
      return [name, new Type(bytes, start + offset, length)];
    }),
  );
}

const Table = z.array(
  z.object({
    name: z.string(),
    type: z.enum(Object.keys(TYPES) as [TypeName, ...TypeName[]]),
    offset: z.int().min(0),
    length: z.int().min(0),
  }),
);

function parseTable(text: string): readonly Entry[] | undefined {
  try {
    return Table.parse(JSON.parse(text));
  } catch {
    // Whoever asked says that the file is damaged.
    return undefined;
  }
}

function readBytes(path: string, called: string): ArrayBuffer {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new ArrayBuffer(fstatSync(file).size);
      const view = new Uint8Array(bytes);
      let at = 0;
      while (at < view.length) {
        const read = readSync(file, view, at, view.length - at, at);
        if (read === 0) break;
        at += read;
      }
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new DataError(unreadableSections(called, path), { file: path, cause });
  }
}

/** A section that must be there, of the type that the caller names. @throws DataError */
export function sectionOf<T extends Section>(
  { called }: Pick<SectionFormat, 'called'>,
  sections: Sections,
  name: string,
  type: new (length: number) => T,
): T {
  const found = sections.get(name);
  if (found instanceof type) return found;
  throw new DataError(lackingSection(called, name));
}
