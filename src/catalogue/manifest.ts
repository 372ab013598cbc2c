import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import { noCatalogue, otherContract, unreadableManifest } from '../wording/catalogue.ts';
import { CONTRACT } from './contract.ts';

/** What a folder has to hold to be a catalogue: it is written last, and says what the other files must be. */
export const MANIFEST_FILE = 'catalog.json';

/** What the ETL left for people in the same folder; catalogues of earlier versions have only this one. */
export const REPORT_FILE = 'report.json';

const Manifest = z.object({
  /** `CONTRACT` of the code that wrote it. */
  contract: z.string(),
  /** Changes whenever the inputs of the ETL or what it makes of them change. */
  version: z.string(),
  /** Whether it was made of the demo files that ship. */
  demo: z.boolean(),
  films: z.int(),
  persons: z.int(),
  firstRelease: z.iso.date(),
  lastRelease: z.iso.date(),
  /** Up to when films are known; the few announced for later don't count. */
  coveredUntil: z.iso.date(),
  filmsWithoutCredits: z.int(),
  /** Every other file of the catalogue but the report, with its checksums. */
  files: z.record(z.string(), z.object({ bytes: z.int(), blocks: z.array(z.int()).readonly() })),
});

/** What `catalog.json` holds: all that the bot needs to know before it opens the tables. */
export type Manifest = Readonly<z.infer<typeof Manifest>>;

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`);
}

/** The contract of the code that made a catalogue of the demo files; undefined where there is none, or it is of others. */
export async function contractOfDemo(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { data } = Manifest.pick({ contract: true, demo: true }).safeParse(parsed(text));
  return data?.demo === true ? data.contract : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads what a catalogue says of itself.
 * @throws DataError when there is none, it can't be read, or other code wrote it
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file)) {
    const isOlder = existsSync(join(folder, REPORT_FILE));
    throw new DataError(isOlder ? otherContract(folder) : noCatalogue(folder), { file: folder });
  }
  let found: unknown;
  try {
    found = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new DataError(unreadableManifest(file), { cause, file });
  }
  const { data: { contract } = {} } = z.object({ contract: z.string() }).safeParse(found);
  if (contract !== undefined && contract !== CONTRACT) {
    throw new DataError(otherContract(folder), { file: folder });
  }
  const { data, error: cause } = Manifest.safeParse(found);
  if (data === undefined) throw new DataError(unreadableManifest(file), { cause, file });
  return data;
}
