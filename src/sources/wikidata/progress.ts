import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { DataError } from '../../core/errors.ts';
import { damagedProgress, unreadableProgress } from '../../wording/wikidata.ts';

/** How far a download is: the last id asked for, and how many bytes of the file are whole. */
const Progress = z.object({ lastId: z.string(), bytes: z.number().int().nonnegative() });
export type Progress = z.infer<typeof Progress>;

/** Where the progress of a download is kept: beside its file. */
export const progressPath = (output: string): string => `${output}.progreso.json`;

/** The progress of an unfinished download, or undefined when there is none. @throws DataError when it is damaged */
export async function readProgress(output: string): Promise<Progress | undefined> {
  const path = progressPath(output);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new DataError(unreadableProgress(path), { cause: error, file: path });
  }
  try {
    return Progress.parse(JSON.parse(text));
  } catch (cause) {
    throw new DataError(damagedProgress(path), {
      cause,
      file: path,
    });
  }
}

/** Replaces the progress at once, so that a crash leaves the old one or the new one. */
export async function writeProgress(output: string, progress: Progress): Promise<void> {
  const path = progressPath(output);
  await writeFile(`${path}.tmp`, JSON.stringify(progress));
  await rename(`${path}.tmp`, path);
}

/** Forgets the progress of a finished download. */
export const clearProgress = (output: string): Promise<void> =>
  rm(progressPath(output), { force: true });
