/** What is said to whoever runs the bot when something that ships with it is missing or damaged. */
export const unreadableShipped = (file: string): string =>
  `No pude leer ${file}, que viene con el programa: recupéralo.`;

/** Before the first start can go on. */
export const FIRST_CATALOGUE = 'Preparando el catálogo por primera vez…\n';

export const importRanOut = (out: string): string =>
  `Faltó memoria para preparar el catálogo de ${out}. Cierra otros programas, o prepáralo en otra máquina con «npm run etl».`;

/** What a stage of the ETL does. */
const STAGES: Readonly<Record<string, string>> = {
  clean: 'Leyendo películas, créditos y votos',
  titles: 'Poniendo los títulos en español',
  discovery: 'Ordenando por temas y sagas',
  tastes: 'Aprendiendo los gustos de la gente',
  index: 'Preparando el buscador',
  similar: 'Buscando películas parecidas',
};
export const stageName = (stage: string): string => STAGES[stage] ?? stage;

/** What a program takes, where its options were not understood. */
export const notUnderstood = (usage: string): string => `No entiendo las opciones. ${usage}`;
export const ETL_USAGE = 'Uso: npm run etl -- [--raw CARPETA] [--out CARPETA]';

const MAKE_ARCHIVE =
  "Se hace con «tar -czf catalogo.tar.gz --exclude='.butaca-*' -C data/clean .».";
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** What CATALOG_URL and CATALOG_SHA256 have to be. */
export const ADDRESS_EXPECTED = 'es una dirección http o https de un .tar.gz';
export const HASH_EXPECTED = 'son las 64 cifras que da «sha256sum catalogo.tar.gz»';
export const HASH_NEEDED =
  'CATALOG_URL necesita CATALOG_SHA256: «sha256sum catalogo.tar.gz» lo da.';

/** While a finished catalogue is downloaded, and what may be wrong with it. */
export const DOWNLOADING = 'Descargando el catálogo…\n';
export const TOOK_TOO_LONG = 'tardó más de diez minutos';
export const UNREACHABLE = 'no hay conexión';
export const downloadFailed = (address: string, reason: string): string =>
  `No pude descargar el catálogo de ${address} (${reason}).`;
export const downloadTooLarge = (address: string, most: number): string =>
  `Lo que hay en ${address} pasa de ${megabytes(most)}: no es un catálogo.`;
export const otherHash = (address: string, actual: string): string =>
  `Lo descargado de ${address} no es lo que dice CATALOG_SHA256: su hash es ${actual}.`;
export const NOT_AN_ARCHIVE = `El catálogo descargado no es un .tar.gz que se pueda abrir. ${MAKE_ARCHIVE}`;
export const archiveTooLarge = (most: number): string =>
  `El catálogo descargado pasa de ${megabytes(most)} al abrirlo: no es un catálogo.`;
export const foreignEntry = (name: string): string =>
  `El catálogo descargado contiene «${name}», que no es parte de un catálogo. ${MAKE_ARCHIVE}`;
export const unusableDownload = (reason: string): string =>
  `El catálogo descargado no sirve: ${reason}`;

export const DATABASE_EXPECTED = 'es una dirección como postgres://usuario:clave@servidor/base';

export const keyTooShort = (characters: number): string =>
  `tiene que tener ${characters} caracteres o más`;

export const BACKUP_WHERE = '¿En qué archivo? Por ejemplo: npm run backup -- copia.sqlite';

export const BACKUP_BY_POSTGRES =
  'Lo que la gente guarda está en PostgreSQL, que tiene su propia copia: pg_dump --format=custom --file=copia.dump "$DATABASE_URL"';

export const nothingToBackUp = (file: string): string =>
  `En ${file} todavía no hay nada que copiar. La variable COMMUNITY_DB dice dónde está.`;

export const backupExists = (file: string): string =>
  `${file} ya existe y no lo piso: dale otro nombre a la copia.`;

export const backupFailed = (file: string): string =>
  `No pude escribir la copia ${file}. Mira que la carpeta exista, que quepa y que COMMUNITY_KEY sea la de siempre.`;

export const backupDone = (file: string): string => `Copia hecha en ${file}.`;
