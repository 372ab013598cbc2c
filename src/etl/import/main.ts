/**
 * The process of an import, `main.js RAW OUT`: started by `app/import-catalogue.ts`, which hears from it how far it is.
 * It ends when whoever started it is gone.
 */
import { DataError } from '../../core/errors.ts';
import { summarise } from '../../wording/etl-summary.ts';
import { SHIPPED, tmdbFolder } from '../default-folders.ts';
import { runEtl } from '../run.ts';
import type { ImportMessage } from './messages.ts';

const [, , raw, out] = process.argv;
if (raw === undefined || out === undefined || process.send === undefined) {
  throw new Error('This program is started by another.');
}
process.on('disconnect', () => process.exit(1));
const tell = (message: ImportMessage): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });

try {
  const report = await runEtl({
    raw,
    out,
    tmdb: tmdbFolder(raw),
    shipped: SHIPPED,
    clock: () => new Date(),
    onProgress: (progress) => void tell({ kind: 'progress', ...progress }),
  });
  await tell({ kind: 'done', summary: summarise(report, out) });
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  await tell({ kind: 'failed', message: error.message });
}
process.disconnect();
