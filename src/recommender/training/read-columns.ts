import type { DuckDBConnection } from '@duckdb/node-api';

/** A typed array that grows as rows come in. */
class IntColumn {
  private values = new Int32Array(1024);
  private size = 0;

  append(more: readonly unknown[]): void {
    if (this.size + more.length > this.values.length) {
      const larger = new Int32Array(Math.max(this.values.length * 2, this.size + more.length));
      larger.set(this.values.subarray(0, this.size));
      this.values = larger;
    }
    for (const value of more) this.values[this.size++] = Number(value);
  }

  done(): Int32Array {
    return this.values.subarray(0, this.size);
  }
}

/**
 * Reads a query whose columns are all integers without holding its rows as objects.
 * @returns one array for each column; a null comes as 0
 */
export async function readIntegers(
  connection: DuckDBConnection,
  sql: string,
): Promise<Int32Array[]> {
  const result = await connection.stream(sql);
  const columns = Array.from({ length: result.columnCount }, () => new IntColumn());
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    for (const [index, column] of columns.entries()) column.append(chunk.getColumnValues(index));
  }
  return columns.map((column) => column.done());
}

/** Calls `visit` with every row of a query, a chunk of it at a time in memory. */
export async function visitRows(
  connection: DuckDBConnection,
  sql: string,
  visit: (row: readonly unknown[]) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    for (const row of chunk.getRows()) visit(row);
  }
}
