import { createHash } from 'node:crypto';
import type { Checksums } from '../catalogue/checksums.ts';
import { CONTRACT } from '../catalogue/contract.ts';
import type { InputFile } from './report.ts';

/**
 * The version of a catalogue: the same for the same inputs whenever and wherever the ETL runs, another one when
 * an input, a table or anything that the stages made of them is another.
 * @param inputs every file that was read; their order does not matter
 * @param files what was written
 */
export function catalogueVersion(
  inputs: readonly InputFile[],
  files: Readonly<Record<string, Checksums>>,
): string {
  const hash = createHash('sha256').update(CONTRACT);
  for (const sha256 of inputs.map((input) => input.sha256).sort()) hash.update(sha256);
  return hash.update(JSON.stringify(files)).digest('hex').slice(0, 12);
}
