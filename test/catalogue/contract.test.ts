import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  columnsOf,
  REQUIRED_TABLES,
  TABLES,
  type TableName,
} from '../../src/catalogue/contract.ts';
import { query } from '../etl/raw-files.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

test('the ETL writes the files that the contract names', async () => {
  const files = (await readdir(demoCatalogue())).filter((name) => name.endsWith('.parquet'));
  expect(files).toEqual(REQUIRED_TABLES.map((name) => `${name}.parquet`).sort());
});

test.each(REQUIRED_TABLES)(
  '%s has the columns of the contract, filled where it says so',
  async (name) => {
    const described = await query(demoCatalogue(), `DESCRIBE FROM {${name}}`);
    const columns = columnsOf(name);
    expect(described.map((row) => [row['column_name'], row['column_type']])).toEqual(
      columns.map(([column, type]) => [column, type.replace('?', '')]),
    );
    const filled = columns.filter(([, type]) => !type.endsWith('?'));
    const gaps = filled.map(
      ([column]) => `coalesce(count_if("${column}" IS NULL), 0) = 0 AS "${column}"`,
    );
    const [whole] = await query(demoCatalogue(), `SELECT ${gaps.join(', ')} FROM {${name}}`);
    expect(whole).toEqual(Object.fromEntries(filled.map(([column]) => [column, true])));
  },
);

test('docs/parquet.md describes those tables', async () => {
  const text = await readFile('docs/parquet.md', 'utf8');
  const rows = (Object.keys(TABLES) as TableName[]).map((name) => {
    const columns = columnsOf(name).map((column) => column.join(' '));
    return `| \`${name}.parquet\` | \`${columns.join(', ')}\` |`;
  });
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});
