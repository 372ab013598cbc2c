/** What a run of the ETL tells of itself. */
interface Run {
  readonly version: string;
  readonly films: number;
  readonly persons: number;
  /** ISO dates. */
  readonly firstRelease: string;
  readonly lastRelease: string;
  readonly stages: readonly { readonly ms: number }[];
  readonly files: Readonly<Record<string, { read: number; kept: number; dropped: number }>>;
  readonly dropped: readonly { file: string; reason: string; count: number }[];
  readonly suspicious: readonly { column: string; problem: string; count: number }[];
  /** Sentences. */
  readonly warnings: readonly string[];
}

const number = new Intl.NumberFormat('es', { useGrouping: 'always' });
const seconds = new Intl.NumberFormat('es', { maximumFractionDigits: 1 });
const date = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' });

/** @returns what a run did, for the terminal; it ends with a line break */
export function summarise(run: Run, out: string): string {
  const ms = run.stages.reduce((total, stage) => total + stage.ms, 0);
  const lines = [
    `Catálogo listo en ${out} (versión ${run.version}).`,
    `  Películas: ${number.format(run.films)}, estrenadas entre el ${day(run.firstRelease)} y el ${day(run.lastRelease)}.`,
    `  Personas: ${number.format(run.persons)}.`,
    ...Object.entries(run.files).map(
      ([file, { read, kept, dropped }]) =>
        `  ${file}: filas leídas, ${number.format(read)}; aprovechadas, ${number.format(kept)}; descartadas, ${number.format(dropped)}.`,
    ),
    ...tally(
      'Descartes',
      run.dropped.map(({ file, reason, count }) => [`${file}: ${reason}`, count]),
    ),
    ...tally(
      'Valores sospechosos',
      run.suspicious.map(({ column, problem, count }) => [`${column}: ${problem}`, count]),
    ),
    ...run.warnings.map((warning) => `  Aviso: ${warning}`),
    `  Tiempo: ${seconds.format(ms / 1000)} s. El detalle está en report.json.`,
  ];
  return `${lines.join('\n')}\n`;
}

function tally(
  heading: string,
  counts: readonly (readonly [note: string, count: number])[],
): readonly string[] {
  if (counts.length === 0) return [];
  return [
    `  ${heading}:`,
    ...counts.map(([note, count]) => `    ${number.format(count)} · ${note}`),
  ];
}

function day(iso: string): string {
  return date.format(new Date(`${iso}T00:00:00Z`));
}
