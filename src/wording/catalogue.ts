const REBUILD = 'Vuelve a crearlo con «npm run etl».';

/** What the person who runs the bot reads when a catalogue is not one. */
export const noCatalogue = (folder: string): string => `No hay catálogo en ${folder}. ${REBUILD}`;

export const otherContract = (folder: string): string =>
  `El catálogo de ${folder} es de otra versión de Butaca. ${REBUILD}`;

export const unreadableManifest = (file: string): string => `No pude leer ${file}. ${REBUILD}`;

export const missingTable = (folder: string, table: string): string =>
  `Al catálogo de ${folder} le falta ${table}.parquet. ${REBUILD}`;

export const damagedFile = (file: string): string =>
  `${file} falta, está cortado o está dañado. ${REBUILD}`;

/** What happens to a new catalogue beside the one that is asked. */
export const newCatalogueRefused = (reason: string): string =>
  `El catálogo nuevo no sirve y sigo con el de antes: ${reason}`;
export const restartForCatalogue = (version: string): string =>
  `Hay un catálogo nuevo (versión ${version}), pero en esta carpeta no puedo guardar el de antes mientras lo cambio: reinicia el bot.`;

export const silentCatalogue = (folder: string): string =>
  `El catálogo de ${folder} no contesta a una pregunta sencilla.`;

/** When data of TMDB's have to be downloaded anew soon. @param date ISO */
export const agingTmdb = (date: string): string =>
  `El catálogo tiene datos de TMDB del ${date}, y sus condiciones no dejan guardarlos más de seis meses: ejecuta «npm run tmdb -- --refresh» (o «--purge», que borra los que pasan) y «npm run etl».`;
