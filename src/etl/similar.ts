import { buildSimilar } from '../recommender/training/build-similar.ts';
import { openTable, type TableOptions } from '../sources/csv/table.ts';
import type { Source } from '../sources/files/source.ts';
import { readAffinities } from './affinities.ts';
import type { RawContext } from './context.ts';

/** The stage `similar`: the recommender's neighbours with the reasons in Spanish. */
export async function similar(context: RawContext): Promise<void> {
  const { dir, connection, shipped, tables, onProgress } = context;
  const keywordNames = await readKeywordNames(shipped.keywordNames, tables);
  const affinities = await readAffinities(context);
  await buildSimilar({ dir, connection, keywordNames, affinities, onProgress });
}

async function readKeywordNames(
  source: Source,
  options: TableOptions,
): Promise<ReadonlyMap<string, string>> {
  const table = await openTable(source, ['keyword', 'es'], options);
  const names = new Map<string, string>();
  for await (const records of table.batches) {
    for (const record of records)
      names.set(table.cell(record, 'keyword'), table.cell(record, 'es'));
  }
  return names;
}
