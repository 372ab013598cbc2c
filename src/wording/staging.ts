const ELSEWHERE = 'Elige otra carpeta con --out o DATA_DIR.';
const KEPT = 'El catálogo que había sigue ahí.';

/** What a disk may refuse while a catalogue is written. */
export type DiskFault =
  | 'full'
  | 'readOnly'
  | 'forbidden'
  | 'busy'
  | 'elsewhere'
  | 'tooManyFiles'
  | 'broken'
  | 'notAFolder'
  | 'longName';

export const notAFolder = (folder: string): string =>
  `No se puede escribir en ${folder}: es un archivo, o lo es algo por encima. ${ELSEWHERE}`;

/** In each, `folder` is the catalogue's. */
export const DISK_FAULTS: Readonly<Record<DiskFault, (folder: string) => string>> = {
  full: (folder) => `No queda sitio en el disco para ${folder}. ${KEPT}`,
  readOnly: (folder) =>
    `No se puede escribir en ${folder}: el disco es de solo lectura. ${ELSEWHERE}`,
  forbidden: (folder) =>
    `No se puede escribir en ${folder}: falta permiso, o lo tiene abierto otro programa (¿el bot?). ${ELSEWHERE}`,
  busy: (folder) =>
    `No se puede cambiar el catálogo de ${folder}: otro programa lo tiene abierto o es un punto de montaje. ${KEPT}`,
  elsewhere: (folder) =>
    `No se puede cambiar el catálogo de ${folder}: sus archivos están en otro disco. ${KEPT}`,
  tooManyFiles: (folder) =>
    `No se pudo escribir en ${folder}: hay demasiados archivos abiertos en el sistema. ${KEPT}`,
  broken: (folder) => `El disco falló al escribir en ${folder}. ${KEPT}`,
  notAFolder,
  longName: (folder) =>
    `No se puede escribir en ${folder}: el nombre es demasiado largo. ${ELSEWHERE}`,
};

export const foreignFolder = (folder: string, name: string): string =>
  `No toco ${folder}: contiene «${name}», que no es parte de un catálogo. Vacíala si no hace falta, o elige otra carpeta con --out o DATA_DIR.`;

export const targetHoldsFolder = (folder: string, inner: string): string =>
  folder === inner
    ? `No puedo poner el catálogo en ${folder}: esa carpeta hace falta para otra cosa. ${ELSEWHERE}`
    : `No puedo poner el catálogo en ${folder}: dentro está ${inner}. ${ELSEWHERE}`;

export const targetInFolder = (folder: string, outer: string): string =>
  `No puedo poner el catálogo en ${folder}: está dentro de ${outer}, que es de donde se lee. ${ELSEWHERE}`;

export const demoOverCatalogue = (folder: string): string =>
  `En ${folder} hay un catálogo que no es el de demostración, y este no lo sustituye. Deja los archivos de Kaggle en data/raw, o borra esa carpeta.`;

export const unfinishedSwap = (folder: string): string =>
  `En ${folder} quedó un cambio de catálogo a medias y ahora no se puede acabar. Deja que se pueda escribir ahí y repite la orden.`;
