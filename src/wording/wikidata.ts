/** What the variables of the download have to be. */
export const CONTACT_EXPECTED =
  'falta: Wikidata pide un correo o una página web de contacto a quien la consulta, por ejemplo ana@ejemplo.org';
export const ENDPOINT_EXPECTED = 'es una dirección http o https';

/** What goes on while Spanish titles are downloaded from Wikidata, for whoever asked for them. */
export const PROGRESS_BAR = '{bar} {value}/{total} películas';
export const titlesDownloaded = (titles: number, file: string): string =>
  `${titles === 1 ? 'Un título' : `${titles} títulos`} en ${file}. Ejecuta «npm run etl» para ${titles === 1 ? 'usarlo' : 'usarlos'}.\n`;

export const unreadableProgress = (file: string): string => `No se puede leer ${file}.`;
export const damagedProgress = (file: string): string =>
  `${file} está dañado. Bórralo y la descarga empezará de nuevo.`;

/** Why a request is repeated. */
export const BROKEN_CONNECTION = 'la conexión se cortó';
export const CUT_SHORT = 'la respuesta llegó incompleta';
export const answeredCode = (status: number): string => `código ${status}`;

export const noAnswer = (attempts: number, reason: string): string =>
  `Wikidata no respondió tras ${attempts} intentos (${reason}). ` +
  'Lo descargado está guardado: repite la orden más tarde y seguirá donde quedó.';
export const refusedRequest = (status: number): string =>
  `Wikidata rechazó la consulta (${answeredCode(status)}).`;

/** The films that are new, for whoever asked for them. */
export const FILMS_BAR = '{bar} {value}/{total} meses';
export const filmsDownloaded = (films: number, file: string): string =>
  `${films === 1 ? 'Una película nueva' : `${films} películas nuevas`} en ${file}.\n`;
export const badWikidataLine = (file: string, line: number): string =>
  `${file}, línea ${line}: no es una película descargada de Wikidata. Borra ese archivo y repite «npm run wikidata».`;
