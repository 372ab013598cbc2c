import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../core/errors.ts';
import { damagedFile } from '../wording/catalogue.ts';
import { type Checksums, checksumBlock } from './checksums.ts';

/** A piece of a file to be compared with its checksum. */
interface Check {
  readonly name: string;
  readonly block: number;
  readonly checksum: number;
  /** Whether nothing may be read before it is known to be whole. */
  readonly first: boolean;
}

export interface Verification {
  /**
   * Resolves when everything has been compared, or when the caller stopped it.
   * Rejects with DataError at the first piece that isn't what it should be.
   */
  readonly rest: Promise<void>;
  /** Ends the comparison early. */
  stop(): void;
}

/**
 * Compares the files of a catalogue with their checksums: what is read whole at the start, the ends of the Parquet
 * files, where their tables of contents are, and as much of the others as the budget allows; the rest goes on while
 * the bot works.
 * @param budget milliseconds that the start may wait for
 * @throws DataError when a file is missing, of another size, or a piece of it isn't what it should be
 */
export async function verify(
  folder: string,
  files: Readonly<Record<string, Checksums>>,
  budget: number,
): Promise<Verification> {
  for (const [name, { bytes }] of Object.entries(files)) await compareSize(folder, name, bytes);
  const checks = Object.entries(files).flatMap(([name, sums]) => checksOf(name, sums));
  const queue = [
    ...checks.filter(({ first }) => first),
    ...spread(checks.filter(({ first }) => !first)),
  ];
  const end = performance.now() + budget;
  let next = 0;
  for (; next < queue.length; next++) {
    const check = queue[next];
    if (check === undefined || (!check.first && performance.now() >= end)) break;
    await compare(folder, check);
  }
  let stopped = false;
  const finish = async (): Promise<void> => {
    for (const check of queue.slice(next)) {
      if (stopped) return;
      await compare(folder, check);
    }
  };
  const rest = finish();
  // Whoever wants to know waits for it; a fault that nobody waits for ends no process.
  rest.catch(() => {});
  return {
    rest,
    stop: () => {
      stopped = true;
    },
  };
}

function checksOf(name: string, { blocks }: Checksums): Check[] {
  const isParquet = name.endsWith('.parquet');
  return blocks.map((checksum, block) => ({
    name,
    block,
    checksum,
    first: !isParquet || block === blocks.length - 1,
  }));
}

/** The same in an order in which every beginning is spread over all files. */
function spread(checks: readonly Check[]): readonly Check[] {
  const stride = 7;
  return Array.from({ length: stride }, (_, start) =>
    checks.filter((_check, index) => index % stride === start),
  ).flat();
}

async function compareSize(folder: string, name: string, bytes: number): Promise<void> {
  const path = join(folder, name);
  const file = await openFile(path);
  try {
    if ((await file.stat()).size !== bytes) throw new DataError(damagedFile(path), { file: path });
  } finally {
    await file.close();
  }
}

async function compare(folder: string, { name, block, checksum }: Check): Promise<void> {
  const path = join(folder, name);
  const file = await openFile(path);
  try {
    if ((await checksumBlock(file, block)) !== checksum) {
      throw new DataError(damagedFile(path), { file: path });
    }
  } catch (cause) {
    // What the disk itself can't read any more.
    throw cause instanceof DataError
      ? cause
      : new DataError(damagedFile(path), { cause, file: path });
  } finally {
    await file.close();
  }
}

async function openFile(path: string) {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new DataError(damagedFile(path), { cause, file: path });
  }
}
