import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { connect, type SqliteFile } from './sqlite.ts';

/**
 * Copies a store that may be in use into a file, as it is at one moment, encrypted like it. The file is whole from the
 * first moment that it is there.
 * @throws Error when the store or the folder of the copy is not there, or the disk is full
 */
export async function copySqlite(store: SqliteFile, to: string): Promise<void> {
  if (!existsSync(store.file)) throw new Error(`${store.file} is not there`);
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    const database = connect(store);
    try {
      database.prepare('vacuum into ?').run([unfinished]);
    } finally {
      database.close();
    }
    const file = await open(unfinished, 'r+');
    await file.chmod(0o600);
    await file.sync();
    await file.close();
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
