import { DataError } from '../../core/errors.ts';
import { type DISGUISES, disguised } from '../../wording/sources.ts';

type Disguise = keyof typeof DISGUISES;

export const isGzip = (name: string): boolean => name.endsWith('.gz');
export const isZip = (name: string): boolean => /\.zip$/i.test(name);
export const isParquet = (name: string): boolean => name.endsWith('.parquet');

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    bytes.every((byte, at) => head[at] === byte);

const matches =
  (pattern: RegExp) =>
  (head: Buffer): boolean =>
    pattern.test(head.toString('latin1', 0, 512));

/** What files begin with that are downloaded, or left behind, in a table's place. */
const SIGNS: readonly (readonly [Disguise, (head: Buffer) => boolean])[] = [
  ['zip', startsWith(0x50, 0x4b, 0x03, 0x04)],
  ['gzip', startsWith(0x1f, 0x8b)],
  ['parquet', matches(/^PAR1/)],
  ['pdf', matches(/^%PDF-/)],
  ['sevenZip', startsWith(0x37, 0x7a, 0xbc, 0xaf)],
  ['rar', matches(/^Rar!/)],
  ['oldExcel', startsWith(0xd0, 0xcf, 0x11, 0xe0)],
  ['utf16', startsWith(0xff, 0xfe)],
  ['utf16', startsWith(0xfe, 0xff)],
  ['lfsPointer', matches(/^version https:\/\/git-lfs\./)],
  ['annexPointer', matches(/^\/?(?:\.git\/)?annex\/objects\//)],
  ['html', matches(/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|\?xml)/i)],
  ['json', matches(/^\s*\{\s*"/)],
];

/** The sign that each packing must have. */
const OWN: readonly (readonly [(name: string) => boolean, Disguise])[] = [
  [isGzip, 'gzip'],
  [isParquet, 'parquet'],
  [isZip, 'zip'],
];

/**
 * Looks at the first bytes of a file that should be a table.
 * @throws DataError when they are those of something else
 */
export function unmask(name: string, head: Buffer): void {
  const own = OWN.find(([is]) => is(name))?.[1];
  const found = SIGNS.find(([, holds]) => holds(head))?.[0];
  if (found !== undefined && found !== own) {
    throw new DataError(disguised(name, found), { file: name });
  }
}
