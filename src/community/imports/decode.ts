import { isUtf8 } from 'node:buffer';

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text of a file in UTF-8, in UTF-16 that says so, or else in what Windows writes in the West. */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.[1] ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  // The mark itself is left out by the decoder.
  return new TextDecoder(encoding).decode(bytes);
}
