const REBUILD = 'Vuelve a generar el catálogo con «npm run etl».';

/** What may be wrong with a file of arrays. */
export const SECTION_FAULTS = {
  foreign: 'no es un índice',
  otherRules: 'se hizo con otras reglas que las de este programa',
  cutOff: 'está cortado',
  damaged: 'está dañado',
} as const;
export type SectionFault = keyof typeof SECTION_FAULTS;

/** What the files are called, after an article. */
export const SECTION_FILES = { finder: 'índice del buscador', tastes: 'índice de gustos' } as const;

export const unusableSections = (called: string, path: string, fault: SectionFault): string =>
  `El ${called} (${path}) ${SECTION_FAULTS[fault]}. ${REBUILD}`;
export const unreadableSections = (called: string, path: string): string =>
  `No se puede leer el ${called} (${path}). ${REBUILD}`;
export const lackingSection = (called: string, name: string): string =>
  `Al ${called} le falta «${name}». ${REBUILD}`;
