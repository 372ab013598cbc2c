/** Prints rows of equal fields as a Markdown table. */
export function printTable(rows: readonly object[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [
    columns,
    columns.map(() => '---'),
    ...rows.map((row) => columns.map((column) => String((row as Record<string, unknown>)[column]))),
  ];
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
}
