import type { EtlReport } from './report.ts';

const number = new Intl.NumberFormat('es', { useGrouping: 'always' });
const seconds = new Intl.NumberFormat('es', { maximumFractionDigits: 1 });
const date = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' });

/** @returns what a run did, in Spanish, for the terminal; it ends with a line break. */
export function summarise(report: EtlReport, out: string): string {
  const ms = report.stages.reduce((total, stage) => total + stage.ms, 0);
  const lines = [
    `Catálogo listo en ${out} (versión ${report.version}).`,
    `  Películas: ${number.format(report.films)}, estrenadas entre el ${day(report.firstRelease)} y el ${day(report.lastRelease)}.`,
    `  Personas: ${number.format(report.persons)}.`,
    ...Object.entries(report.files).map(
      ([file, { read, kept, dropped }]) =>
        `  ${file}: filas leídas, ${number.format(read)}; aprovechadas, ${number.format(kept)}; descartadas, ${number.format(dropped)}.`,
    ),
    ...tally(
      'Descartes',
      report.dropped.map(({ file, reason, count }) => [`${file}: ${reason}`, count]),
    ),
    ...tally(
      'Valores sospechosos',
      report.suspicious.map(({ column, problem, count }) => [`${column}: ${problem}`, count]),
    ),
    `  Tiempo: ${seconds.format(ms / 1000)} s. El detalle está en report.json.`,
  ];
  return `${lines.join('\n')}\n`;
}

function tally(heading: string, counts: readonly (readonly [string, number])[]): readonly string[] {
  if (counts.length === 0) return [];
  return [
    `  ${heading}:`,
    ...counts.map(([note, count]) => `    ${number.format(count)} · ${note}`),
  ];
}

function day(iso: string): string {
  return date.format(new Date(`${iso}T00:00:00Z`));
}
