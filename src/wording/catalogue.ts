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

export const silentCatalogue = (folder: string): string =>
  `El catálogo de ${folder} no contesta a una pregunta sencilla.`;
