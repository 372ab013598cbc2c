import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createStaging } from '../../../src/etl/staging/staging.ts';

/** The files of a catalogue as the swap sees them: their names, and each with what says whose it is. */
export async function writeSmall(folder: string, mark: string, names: readonly string[]) {
  const files = Object.fromEntries(names.map((name) => [name, {}]));
  await mkdir(folder, { recursive: true });
  for (const name of names) await writeFile(join(folder, name), mark);
  const manifest = { contract: 'c', demo: false, mark, files };
  await writeFile(join(folder, 'catalog.json'), JSON.stringify(manifest));
}

/** Replaces the catalogue of a folder by another, as the ETL does. */
export async function replaceSmall(out: string, mark: string, names: readonly string[]) {
  const staging = await createStaging(out);
  try {
    await writeSmall(staging.dir, mark, names);
    await staging.commit();
  } catch (error) {
    await staging.discard().catch(() => {});
    throw error;
  }
}

/** Whose catalogue lies whole in a folder; throws when it is a mixture, or anything lies beside it. */
export async function whose(folder: string): Promise<string> {
  const { mark, files } = JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8'));
  const there = (await readdir(folder)).filter((name) => name !== 'catalog.json');
  const wanted = Object.keys(files).sort();
  if (JSON.stringify(there.sort()) !== JSON.stringify(wanted)) {
    throw new Error(`${folder} holds ${there} instead of ${wanted}`);
  }
  for (const name of wanted) {
    const found = await readFile(join(folder, name), 'utf8');
    if (found !== mark) throw new Error(`${name} is of ${found}, the catalogue of ${mark}`);
  }
  return mark;
}
