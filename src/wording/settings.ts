/** What the variables of the environment have to be, where one isn't. */
export const EXPECTED = {
  LOCALE: 'tiene que ser una variante del español, como es-MX o es-ES',
  TIME_ZONE: 'es una zona horaria de IANA, como America/Bogota o Europe/Madrid',
  LOG_LEVEL: 'puede ser trace, debug, info, warn, error, fatal o silent',
  DUCKDB_MEMORY: 'es una cantidad como 128MB o 1GB',
  DUCKDB_THREADS: 'es un número de 1 en adelante',
} as const;

/** @param lines one for each variable that is wrong */
export const wrongSettings = (lines: readonly string[]): string =>
  `La configuración tiene errores (mira .env.example):\n${lines.join('\n')}`;
