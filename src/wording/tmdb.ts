/** Why TMDB gave no answer, for the person who runs the download. */
export const TMDB_REASONS = {
  cut: 'la conexión se cortó o tardó demasiado',
  status: (status: number): string => `código ${status}`,
};

export const TMDB_USAGE =
  'Uso: npm run tmdb -- [--from AAAA-MM] [--votes N] [--popularity N] [--region CÓDIGO] [--raw CARPETA] [--refresh] [--purge]';
export const NO_TMDB_TOKEN =
  'Falta TMDB_TOKEN: es tu «token de acceso de lectura» de https://www.themoviedb.org/settings/api. Escríbelo en .env y repite la orden.';
export const tmdbToken = (status: number): string =>
  `TMDB no acepta el TMDB_TOKEN (código ${status}): copia otra vez el «token de acceso de lectura» de https://www.themoviedb.org/settings/api.`;
export const tmdbRefused = (status: number): string =>
  `TMDB rechazó la consulta (código ${status}).`;
export const tmdbSilent = (attempts: number, reason: string): string =>
  `TMDB no respondió tras ${attempts} intentos (${reason}). Lo descargado está guardado: repite la orden más tarde y seguirá donde quedó.`;

export const NO_EXPORT =
  'TMDB no tiene la lista diaria de películas de estos días. Repite la orden más tarde.';
export const damagedExport = (path: string): string =>
  `La lista diaria de TMDB (${path}) no se puede leer. Repite la orden más tarde.`;
export const STRANGE_CHANGES =
  'TMDB no respondió a la lista de cambios como dice su documentación. Repite la orden más tarde.';

export const badTmdbLine = (file: string, line: number): string =>
  `${file}, línea ${line}: no es una película descargada de TMDB. Borra ese archivo y repite «npm run tmdb».`;
export const damagedTmdbState = (path: string): string =>
  `${path} está dañado. Bórralo y «npm run tmdb» empezará de nuevo; lo descargado se queda.`;

const number = new Intl.NumberFormat('es', { useGrouping: 'always' });
const films = (count: number): string =>
  `${number.format(count)} ${count === 1 ? 'película' : 'películas'}`;

export const TMDB_BAR = '{bar} {value}/{total} películas, faltan {eta_formatted}';

/** What a download did. */
export const tmdbDone = (done: {
  readonly kept: number;
  readonly gone: number;
  readonly unread: number;
  readonly folder: string;
}): string =>
  [
    `${films(done.kept)} de TMDB en ${done.folder}.`,
    ...(done.gone > 0 ? [`TMDB ya no tiene ${films(done.gone)} de las que había.`] : []),
    ...(done.unread > 0 ? [`No se entendió la respuesta sobre ${films(done.unread)}.`] : []),
    'Ejecuta «npm run etl» para usarlas.',
  ].join(' ');
export const tmdbPurged = (kept: number, removed: number): string =>
  `Borradas ${films(removed)} con datos de hace más de seis meses; quedan ${films(kept)}. Ejecuta «npm run etl» para que el catálogo tampoco los tenga.`;

/** What the variables have to be. */
export const ADDRESS_OF_TMDB = 'es una dirección http o https';
export const RATE_OF_TMDB = 'son peticiones por segundo, 39 como mucho; 0 quita el límite';
