import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A file is checked in pieces of so many bytes, so that a sample of it can be. */
export const BLOCK_BYTES = 2 ** 20;

/** What a file should be: its size, and the CRC-32 of each of its blocks. */
export interface Checksums {
  readonly bytes: number;
  readonly blocks: readonly number[];
}

/** The checksums of every file in a folder, by name. */
export async function checksumFolder(folder: string): Promise<Record<string, Checksums>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const sums: Record<string, Checksums> = {};
  const buffer = Buffer.allocUnsafe(BLOCK_BYTES);
  for (const name of names.sort()) sums[name] = await checksumFile(join(folder, name), buffer);
  return sums;
}

async function checksumFile(path: string, buffer: Buffer): Promise<Checksums> {
  const file = await open(path, 'r');
  try {
    const { size: bytes } = await file.stat();
    const blocks: number[] = [];
    for (let block = 0; block * BLOCK_BYTES < bytes; block++) {
      blocks.push(await checksumBlock(file, block, buffer));
    }
    return { bytes, blocks };
  } finally {
    await file.close();
  }
}

/**
 * @param buffer of `BLOCK_BYTES`, which is written over
 * @returns the CRC-32 of one block, counted from 0; of nothing when the file ends before it
 */
export async function checksumBlock(
  file: FileHandle,
  block: number,
  buffer: Buffer,
): Promise<number> {
  let filled = 0;
  while (filled < BLOCK_BYTES) {
    const position = block * BLOCK_BYTES + filled;
    const { bytesRead } = await file.read(buffer, filled, BLOCK_BYTES - filled, position);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return crc32(buffer.subarray(0, filled));
}
