import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../core/errors.ts';
import { type ImportMessage, ImportMessage as Message } from '../etl/import/messages.ts';
import { PROJECT } from '../sources/project.ts';
import { importRanOut } from '../wording/setup.ts';

/** Megabytes of JavaScript's heap: enough for Kaggle's files, while DuckDB has its own limit. */
const HEAP_MB = 768;
/** A crash prints pages; what matters is at their end. */
const KEPT_OUTPUT = 16_384;

const isCompiled = !import.meta.url.endsWith('.ts');
const program = fileURLToPath(
  new URL(`../etl/import/main.${isCompiled ? 'js' : 'ts'}`, import.meta.url),
);

/** How far an import is. */
export type ImportProgress = Omit<Extract<ImportMessage, { kind: 'progress' }>, 'kind'>;

/**
 * Makes a catalogue from raw files in a process of its own, whose memory does not depend on that of whoever wants it
 * and goes back to the system at its end.
 * @param raw the folder of the raw files
 * @param out the catalogue's
 * @returns what was done, in Spanish lines
 * @throws DataError as `runEtl` does, and when it takes more memory than there is
 */
export async function importCatalogue(
  raw: string,
  out: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<string> {
  const flags = [`--max-old-space-size=${HEAP_MB}`, ...(isCompiled ? [] : ['--import', 'tsx'])];
  const child = spawn(process.execPath, [...flags, program, resolve(raw), resolve(out)], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let output = '';
  child.stderr?.on('data', (text: Buffer) => {
    output = `${output}${text}`.slice(-KEPT_OUTPUT);
  });
  let end: Exclude<ImportMessage, { kind: 'progress' }> | undefined;
  child.on('message', (value) => {
    const message = Message.parse(value);
    if (message.kind === 'progress') onProgress(message);
    else end = message;
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed);
    child.once('close', ended);
  });
  if (end?.kind === 'done') return end.summary;
  if (end !== undefined) throw new DataError(end.message);
  // Killed (by the system's memory guard, most often), or aborted by V8 itself.
  if (code === null || /heap out of memory/.test(output)) throw new DataError(importRanOut(out));
  throw new Error(`The import ended with code ${code}:\n${output}`);
}
