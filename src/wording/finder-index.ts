const REBUILD = 'Vuelve a generar el catálogo con «npm run etl».';

/** What may be wrong with the file of the finder's index. */
export const INDEX_FAULTS = {
  foreign: 'no es un índice',
  otherRules: 'se hizo con otras reglas que las de este programa',
  cutOff: 'está cortado',
  damaged: 'está dañado',
} as const;
export type IndexFault = keyof typeof INDEX_FAULTS;

export const unusableIndex = (path: string, fault: IndexFault): string =>
  `El índice del buscador (${path}) ${INDEX_FAULTS[fault]}. ${REBUILD}`;
export const unreadableIndex = (path: string): string =>
  `No se puede leer el índice del buscador (${path}). ${REBUILD}`;
export const lackingSection = (name: string): string =>
  `Al índice del buscador le falta «${name}». ${REBUILD}`;
