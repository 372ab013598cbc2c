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
} as const;
export type Suspicion = keyof typeof SUSPICIONS;
