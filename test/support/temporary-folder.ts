import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Where stores are: in memory where there is such a disk, because each thing that is kept waits for the disk. */
export const STORES = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder for one test, removed after it. */
export async function temporaryFolder(within = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(within, 'butaca-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
