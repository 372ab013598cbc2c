/** Why a record is not in the catalogue, for the person who reads the report. */
export const DROP_REASONS = {
  malformed: 'registro mal formado: el id no es un número o sobran campos',
  undated: 'sin fecha de estreno válida',
  untitled: 'sin título',
  doubled: 'id repetido: se queda el registro con más votos',
  unknownFilm: 'no corresponde a ninguna película del catálogo',
  badRating: 'valoración mal formada',
  badTitle: 'título mal formado: falta el id de IMDb, la región o el título',
} as const;
export type DropReason = keyof typeof DROP_REASONS;

/** What is odd about a value that was read, or not. */
export const SUSPICIONS = {
  tinyBudget: 'presupuesto menor de 1.000 USD con recaudación',
  future: 'fecha de estreno en el futuro',
  noRuntime: 'duración 0',
  longRuntime: 'duración de más de 10 horas',
  outOfRange: 'valor imposible: queda como ausente',
  unreadableCell: 'celda que no se puede leer: queda como ausente',
  unreadableItem: 'parte de una celda no se puede leer: se pasa por alto',
} as const;
export type Suspicion = keyof typeof SUSPICIONS;

const number = new Intl.NumberFormat('es', { useGrouping: 'always' });
const VALUE_LENGTH = 60;

/** Why a run stops at a file. */
export const unreadableColumn = (found: {
  readonly file: string;
  readonly column: string;
  readonly unread: number;
  readonly filled: number;
  readonly line: number;
  readonly value: string;
}): string =>
  `${found.file}, línea ${found.line}: la columna ${found.column} no se puede leer en ${number.format(found.unread)} de ${number.format(found.filled)} filas; ahí pone «${oneLine(found.value)}».`;
export const noFilms = (file: string): string =>
  `${file} no tiene ninguna película con id y fecha de estreno.`;
export const foreignCredits = (file: string): string =>
  `Ninguna fila de ${file} corresponde a las películas: los dos archivos no son de la misma descarga.`;

/** What a run warns of. */
export const strangeRatings = (file: string, lost: number, read: number): string =>
  `${number.format(lost)} de las ${number.format(read)} valoraciones de ${file} no encuentran su película; ¿está links.csv, además de links_small.csv?`;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > VALUE_LENGTH ? `${line.slice(0, VALUE_LENGTH)}…` : line;
}
