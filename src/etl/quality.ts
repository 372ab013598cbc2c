/** Where in the raw files something was found. */
export interface Place {
  readonly file: string;
  /** The physical line where the record begins, from 1. */
  readonly line: number;
  /** The record's id as it stands in the file; empty when it has none. */
  readonly id: string;
}

/** Why a record is not in the catalogue. Spanish, for the person who reads the report. */
export const DROP_REASONS = {
  malformed: 'registro mal formado: el id no es un número o sobran campos',
  undated: 'sin fecha de estreno válida',
  untitled: 'sin título',
  doubled: 'id repetido: se queda el registro con más votos',
  unknownFilm: 'no corresponde a ninguna película del catálogo',
  unreadableCell: 'una celda anidada no se puede leer',
  badRating: 'valoración mal formada',
  badTitle: 'título mal formado: falta el id de IMDb, la región o el título',
} as const;

export const SUSPICIONS = {
  tinyBudget: 'presupuesto menor de 1.000 USD con recaudación',
  future: 'fecha de estreno en el futuro',
  votesOutOfRange: 'nota fuera de 0–10',
  noRuntime: 'duración 0',
  longRuntime: 'duración de más de 10 horas',
  unreadableCell: 'celda que no se puede leer: queda como ausente',
} as const;

export interface Dropped extends Place {
  readonly reason: string;
}

export interface Suspicious extends Place {
  readonly column: string;
  readonly problem: string;
  readonly value: string;
}

export interface Doubled {
  readonly file: string;
  readonly id: string;
  readonly lines: readonly number[];
}

export interface FileCounts {
  read: number;
  kept: number;
  dropped: number;
}

/** What a run found to say about the raw files; it becomes part of `report.json`. */
export class QualityLog {
  readonly dropped: Dropped[] = [];
  suspicious: Suspicious[] = [];
  readonly doubled: Doubled[] = [];
  readonly files: Record<string, FileCounts> = {};
  readonly missing: Record<string, Record<string, number>> = {};

  /** Counts one record of a file. */
  read(file: string): void {
    this.counts(file).read += 1;
  }

  keep(file: string): void {
    this.counts(file).kept += 1;
  }

  drop(place: Place, reason: keyof typeof DROP_REASONS): void {
    this.counts(place.file).dropped += 1;
    this.dropped.push({ ...place, reason: DROP_REASONS[reason] });
  }

  suspect(place: Place, column: string, problem: keyof typeof SUSPICIONS, value: string): void {
    this.suspicious.push({ ...place, column, problem: SUSPICIONS[problem], value });
  }

  /** Takes back what was suspected of a record, which a better one has replaced. */
  retract({ file, line }: Place): void {
    const isOther = (found: Suspicious): boolean => found.file !== file || found.line !== line;
    this.suspicious = this.suspicious.filter(isOther);
  }

  /** Counts a cell that holds nothing. */
  miss(file: string, column: string): void {
    this.missing[file] ??= {};
    const columns = this.missing[file];
    columns[column] = (columns[column] ?? 0) + 1;
  }

  /** @param linesById every line where each id was met; those met once are passed over. */
  noteDoubled(file: string, linesById: ReadonlyMap<number, readonly number[]>): void {
    for (const [id, lines] of linesById) {
      if (lines.length > 1) this.doubled.push({ file, id: String(id), lines });
    }
  }

  private counts(file: string): FileCounts {
    this.files[file] ??= { read: 0, kept: 0, dropped: 0 };
    return this.files[file];
  }
}
