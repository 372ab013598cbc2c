import { cp } from 'node:fs/promises';
import { basename } from 'node:path';

/** Copies a catalogue that others may have open: what an open one holds of it is not part of it. */
export const copyCatalogue = (from: string, to: string): Promise<void> =>
  cp(from, to, {
    recursive: true,
    filter: (path) => !basename(path).startsWith('.butaca-'),
  });
