import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../core/errors.ts';
import { damagedFile } from '../wording/catalogue.ts';
import { BLOCK_BYTES, type Checksums, checksumBlock } from './checksums.ts';

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
  /** Ends the comparison early. Resolves when the files are closed. */
  stop(): Promise<void>;
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
  const handles = await openAll(folder, files);
  const buffer = Buffer.allocUnsafe(BLOCK_BYTES);
  const checks = Object.entries(files).flatMap(([name, sums]) => checksOf(name, sums));
  const queue = [
    ...checks.filter(({ first }) => first),
    ...spread(checks.filter(({ first }) => !first)),
  ];
  let next = 0;
  /** Compares one after the other until it may not go on. */
  async function advance(mayGoOn: (check: Check) => boolean): Promise<void> {
    for (; next < queue.length; next++) {
      const check = queue[next];
      const handle = check && handles.get(check.name);
      if (!handle || !mayGoOn(check)) return;
      await compare(folder, handle, check, buffer);
    }
  }
  const end = performance.now() + budget;
  try {
    await advance(({ first }) => first || performance.now() < end);
  } catch (error) {
    await closeAll(handles);
    throw error;
  }
  let stopped = false;
  const rest = advance(() => !stopped).finally(() => closeAll(handles));
  // Whoever wants to know waits for it; a fault that nobody waits for ends no process.
  const over = rest.catch(() => {});
  return {
    rest,
    stop() {
      stopped = true;
      return over;
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

/** Every file, by its name. @throws DataError when one is missing or of another size */
async function openAll(
  folder: string,
  files: Readonly<Record<string, Checksums>>,
): Promise<ReadonlyMap<string, FileHandle>> {
  const handles = new Map<string, FileHandle>();
  try {
    for (const [name, { bytes }] of Object.entries(files)) {
      const path = join(folder, name);
      const handle = await openFile(path);
      handles.set(name, handle);
      if ((await handle.stat()).size !== bytes) {
        throw new DataError(damagedFile(path), { file: path });
      }
    }
    return handles;
  } catch (error) {
    await closeAll(handles);
    throw error;
  }
}

const closeAll = async (handles: ReadonlyMap<string, FileHandle>): Promise<void> => {
  for (const handle of handles.values()) await handle.close();
};

async function compare(
  folder: string,
  handle: FileHandle,
  { name, block, checksum }: Check,
  buffer: Buffer,
): Promise<void> {
  const file = join(folder, name);
  let found: number;
  try {
    found = await checksumBlock(handle, block, buffer);
  } catch (cause) {
    // What the disk itself can't read any more.
    throw new DataError(damagedFile(file), { cause, file });
  }
  if (found !== checksum) throw new DataError(damagedFile(file), { file });
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new DataError(damagedFile(path), { cause, file: path });
  }
}
