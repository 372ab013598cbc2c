import { inflateSync } from 'node:zlib';

/** A PNG as a viewer reads it. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** Every colour in it, as `#rrggbb`. */
  readonly colors: ReadonlySet<string>;
}

/** Decodes an 8-bit RGB or RGBA PNG that is not interlaced. @throws Error when it is anything else */
export function decodePng(png: Uint8Array): DecodedPng {
  const bytes = Buffer.from(png);
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, type, , , interlaced] = bytes.subarray(24, 29);
  if (depth !== 8 || (type !== 2 && type !== 6) || interlaced !== 0) throw new Error('other PNG');
  const pixel = type === 6 ? 4 : 3;
  const rows = inflateSync(Buffer.concat(chunks(bytes, 'IDAT')));
  const stride = width * pixel;
  const colors = new Set<number>();
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfilter(
      rows[start] ?? 0,
      rows.subarray(start + 1, start + 1 + stride),
      above,
      pixel,
    );
    for (let x = 0; x < stride; x += pixel) {
      colors.add(((row[x] ?? 0) << 16) | ((row[x + 1] ?? 0) << 8) | (row[x + 2] ?? 0));
    }
    above = row;
  }
  const names = [...colors].map((color) => `#${color.toString(16).padStart(6, '0')}`);
  return { width, height, colors: new Set(names) };
}

function chunks(bytes: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === wanted) {
      found.push(bytes.subarray(at + 8, at + 8 + length));
    }
    at += 12 + length;
  }
  return found;
}

/** The five filters of the PNG specification, section 9: what is guessed of a byte from those around it. */
const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function unfilter(filter: number, row: Uint8Array, above: Uint8Array, pixel: number): Uint8Array {
  const plain = new Uint8Array(row.length);
  for (let x = 0; x < row.length; x++) {
    const left = plain[x - pixel] ?? 0;
    const up = above[x] ?? 0;
    const corner = x < pixel ? 0 : (above[x - pixel] ?? 0);
    plain[x] = (row[x] ?? 0) + (FILTERS[filter]?.(left, up, corner) ?? 0);
  }
  return plain;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const a = Math.abs(guess - left);
  const b = Math.abs(guess - up);
  const c = Math.abs(guess - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
