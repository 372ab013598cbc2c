import { buildSimilar } from '../recommender/training/build-similar.ts';
import type { Source } from '../sources/files/source.ts';
import { openTable, type TableOptions } from '../sources/csv/table.ts';
import type { RawContext } from './context.ts';

/** The stage `similar`: the recommender's neighbours, with the keywords that they share in Spanish. */
export async function similar({ dir, connection, shipped, tables, onProgress }: RawContext) {
  const keywordNames = await readKeywordNames(shipped.keywordNames, tables);
  await buildSimilar({ dir, connection, keywordNames, onProgress });
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
