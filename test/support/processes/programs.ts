import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(PROJECT, 'node_modules/.cache/butaca');

/** What `npm run build` makes of a file of `src/`; `setup/compiled.ts` has it up to date before the first test. */
export const compiled = (source: string): string =>
  join(PROJECT, 'dist', source.replace(/\.ts$/, '.js'));

const made = new Map<string, string>();

/**
 * A program of the tests, with all that it imports of ours, as one file that Node can run. Nothing in it may look for
 * files beside itself.
 * @param path as seen from the project
 */
export function bundled(path: string): string {
  const file = made.get(path) ?? bundle(path);
  made.set(path, file);
  return file;
}

function bundle(path: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(PROJECT, path)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const file = join(CACHE, `${basename(path, '.ts')}.mjs`);
  const written = `${file}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  for (const { contents } of outputFiles) writeFileSync(written, contents);
  // At once, because another process of the tests may be running it.
  renameSync(written, file);
  return file;
}
