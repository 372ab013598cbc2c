import type { Drawable, LineChart } from '../../charts/data.ts';

/** The numbers of a chart as people read them. */
export interface NumbersTable {
  readonly columns: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly string[])[];
}

/** @param write how a number without a text of its own is written */
export function numbersOf(chart: Drawable, write: (value: number) => string): NumbersTable {
  switch (chart.form) {
    case 'bars':
    case 'columns':
    case 'points':
      return {
        columns: [chart.category, chart.measure],
        rows: chart.items.map(({ label, text }) => [label, text]),
      };
    case 'groups':
      return {
        columns: [chart.across, ...chart.series],
        rows: chart.items.map(({ label, values }) => [label, ...values.map(write)]),
      };
    case 'lines':
      return lineNumbers(chart, write);
    case 'heat':
      return {
        columns: [chart.up, ...chart.columns],
        rows: chart.rows.map((row) => [
          row,
          ...chart.columns.map(
            (column) =>
              chart.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
          ),
        ]),
      };
    case 'cloud':
      return {
        columns: ['Palabra', 'Número de títulos'],
        rows: chart.words.map(({ text, count }) => [text, write(count)]),
      };
  }
}

function lineNumbers(chart: LineChart, write: (value: number) => string): NumbersTable {
  const years = new Set(chart.series.flatMap(({ points }) => points.map(({ year }) => year)));
  return {
    columns: [chart.across, ...chart.series.map(({ name }) => name)],
    rows: [...years]
      .sort((a, b) => a - b)
      .map((year) => [
        String(year),
        ...chart.series.map(({ points }) => {
          const point = points.find((each) => each.year === year);
          return point ? write(point.value) : '';
        }),
      ]),
  };
}
