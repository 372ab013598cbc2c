import { readdir } from 'node:fs/promises';

/**
 * What every file of a folder exports, by the file's name. In the bundled programs (`tools/build-programs.ts`) those of
 * `commands/` are there already.
 */
export async function commandFiles(folder: URL): Promise<readonly (readonly [string, unknown])[]> {
  const files = (await readdir(folder)).filter((file) => /(?<!\.d)\.[jt]s$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => [file, await import(new URL(file, folder).href)] as const),
  );
}
