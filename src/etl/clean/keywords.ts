import type { DuckDBConnection } from '@duckdb/node-api';
import type { Source } from '../../sources/csv/source.ts';
import { openTable, type TableOptions } from '../../sources/csv/table.ts';
import { createSink } from '../duckdb.ts';
import type { QualityLog } from '../quality.ts';
import { intOf, NestedCells, parseId, textOf } from './cells.ts';

/** Fills DuckDB's table `film_keywords`; without a file it stays empty. A film whose row is doubled gets the union. */
export async function loadKeywords(
  connection: DuckDBConnection,
  source: Source | undefined,
  isFilm: (id: number) => boolean,
  quality: QualityLog,
  options: TableOptions,
): Promise<void> {
  const columns = 'movie_id INTEGER, keyword_id INTEGER, name VARCHAR';
  const sink = await createSink(connection, 'film_keywords', columns);
  if (source === undefined) return sink.close();
  const table = await openTable(source, ['id', 'keywords'], options);
  for await (const records of table.batches) {
    for (const record of records) {
      const place = { file: table.file, line: record.line, id: table.cell(record, 'id') };
      const id = parseId(place.id);
      quality.read(table.file);
      if (id === undefined) quality.drop(place, 'malformed');
      else if (!isFilm(id)) quality.drop(place, 'unknownFilm');
      else {
        quality.keep(table.file);
        quality.meet(table.file, id, record.line);
        const text = table.cell(record, 'keywords');
        if (text === '' || text === '[]') quality.miss(table.file, 'keywords');
        const nested = new NestedCells(quality, place);
        for (const entry of nested.list('keywords', text)) {
          const keyword = intOf(entry, 'id');
          const name = textOf(entry, 'name');
          if (keyword === undefined || name === undefined)
            nested.refuse('keywords', text, undefined);
          else sink.append([id, keyword, name]);
        }
      }
    }
  }
  sink.close();
}
