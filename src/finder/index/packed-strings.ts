import { type Section, type Sections, section } from './index-file.ts';

/** Many texts in two typed arrays: UTF-8 bytes, and where each text starts (one more at the end). */
export interface PackedStrings {
  readonly bytes: Buffer;
  readonly starts: Uint32Array;
}

/** Packs texts; the two sections are named `<name>.bytes` and `<name>.starts`. */
export function packStrings(name: string, texts: readonly string[]): [string, Section][] {
  const starts = new Uint32Array(texts.length + 1);
  const chunks = texts.map((text, i) => {
    const chunk = Buffer.from(text);
    starts[i + 1] = (starts[i] ?? 0) + chunk.length;
    return chunk;
  });
  return [
    [`${name}.bytes`, new Uint8Array(Buffer.concat(chunks))],
    [`${name}.starts`, starts],
  ];
}

/** The packed texts of that name in an index. @throws DataError */
export function unpackStrings(sections: Sections, name: string): PackedStrings {
  const { buffer, byteOffset, length } = section(sections, `${name}.bytes`, Uint8Array);
  return {
    bytes: Buffer.from(buffer, byteOffset, length),
    starts: section(sections, `${name}.starts`, Uint32Array),
  };
}

/** The text at that place, decoded now. */
export function stringAt({ bytes, starts }: PackedStrings, index: number): string {
  const start = starts[index] ?? 0;
  return bytes.toString('utf8', start, starts[index + 1] ?? start);
}

/** How many texts there are. */
export const countStrings = (strings: PackedStrings): number => strings.starts.length - 1;

/**
 * Compares a text's bytes with the packed text at that place: negative when `bytes` comes first. With `prefix`,
 * a text that starts with `bytes` counts as equal.
 */
export function compareAt(
  strings: PackedStrings,
  index: number,
  bytes: Uint8Array,
  prefix = false,
): number {
  const start = strings.starts[index] ?? 0;
  const length = (strings.starts[index + 1] ?? start) - start;
  const shared = Math.min(length, bytes.length);
  for (let i = 0; i < shared; i++) {
    const difference = (bytes[i] ?? 0) - (strings.bytes[start + i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (prefix && length >= bytes.length) return 0;
  return bytes.length - length;
}
