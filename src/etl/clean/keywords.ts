import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableOptions } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import { createSink } from '../duckdb.ts';
import type { QualityLog } from '../quality-log.ts';
import { openInput } from '../tables/open-input.ts';
import { parseId, present } from './cells.ts';
import { byId } from './list-keys.ts';
import { NameIds } from './name-ids.ts';
import { NestedCells, textOf } from './nested-cells.ts';

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
  const table = await openInput(source, ['id', 'keywords'], options);
  const keyOf = byId(new NameIds());
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
        const text = present(table.cell(record, 'keywords'));
        if (text === '' || text === '[]') quality.miss(table.file, 'keywords');
        const keywords = new NestedCells(quality, place).list('keywords', text, (entry) => {
          const key = keyOf(entry);
          const name = textOf(entry, 'name');
          return key === undefined || name === undefined ? undefined : { key, name };
        });
        for (const { key, name } of keywords) sink.append([id, key, name]);
      }
    }
  }
  quality.requireReadable(table.file);
  sink.close();
}
