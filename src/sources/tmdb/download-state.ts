import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../../core/errors.ts';
import { damagedTmdbState } from '../../wording/tmdb.ts';

/** What a download is about to ask, written down so that the next run goes on with it. */
const Pending = z.object({
  /** YYYY-MM-DD: up to when changes are known once it is done. */
  until: z.iso.date(),
  /** The films to ask about, in order. */
  ids: z.array(z.int()),
  /** Those among them that are taken whatever their votes and dates. */
  known: z.array(z.int()),
});
export type Pending = Readonly<z.infer<typeof Pending>>;

/** How far the downloads have come. */
const State = z.object({ until: z.iso.date().optional(), pending: Pending.optional() });
export type State = Readonly<z.infer<typeof State>>;

const pathIn = (folder: string): string => join(folder, 'estado.json');

/** @throws DataError when it is damaged */
export async function readState(folder: string): Promise<State> {
  const file = pathIn(folder);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    return State.parse(JSON.parse(text));
  } catch (cause) {
    throw new DataError(damagedTmdbState(file), { cause, file });
  }
}

/** Replaces it at once, so that a crash leaves the old one or the new one. */
export async function writeState(folder: string, state: State): Promise<void> {
  const path = pathIn(folder);
  await writeFile(`${path}.tmp`, JSON.stringify(state));
  await rename(`${path}.tmp`, path);
}
