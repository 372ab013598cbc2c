const AGAIN = 'vuelve a descargarlo.';

/** What is wrong with a raw file, for whoever has it. */
export const folderAsFile = (name: string, path: string): string =>
  `${name} es una carpeta y debería ser un archivo: ${path}`;
export const emptySource = (name: string): string => `${name} está vacío: ${AGAIN}`;
export const unreadableSource = (path: string): string => `No se puede leer ${path}.`;
export const notGzip = (name: string): string =>
  `${name} no es un archivo gzip aunque su nombre acabe en .gz: descárgalo de nuevo o quítale el .gz.`;
export const cutOffGzip = (name: string): string =>
  `${name} está cortado (lo comprimido no llega a su final): ${AGAIN}`;
export const damagedSource = (name: string, reason: string): string =>
  `${name} no se puede leer, parece dañado (${reason}): ${AGAIN}`;

/** What a file is instead of a table, and what to do with it. */
export const DISGUISES = {
  zip: 'un zip (o un libro de Excel): ponle .zip si lo es de Kaggle, o guárdalo como CSV.',
  gzip: 'un gzip: ponle .gz al final del nombre.',
  parquet: 'un Parquet: ponle .parquet al final del nombre.',
  pdf: 'un PDF: descarga el CSV.',
  sevenZip: 'un 7z: descomprímelo antes.',
  rar: 'un RAR: descomprímelo antes.',
  oldExcel: 'un libro de Excel: guárdalo como CSV con UTF-8.',
  utf16: 'texto en UTF-16: guárdalo como UTF-8.',
  lfsPointer: 'un puntero de Git LFS y no los datos: tráelos con «git lfs pull».',
  annexPointer: 'un puntero de git-annex y no los datos: tráelos con «git annex get».',
  html: 'una página web: la descarga pedía entrar en Kaggle. Descárgalo desde el navegador.',
  json: 'un JSON: hace falta el CSV.',
} as const;
export const disguised = (name: string, as: keyof typeof DISGUISES): string =>
  `${name} no es lo que dice su nombre, sino ${DISGUISES[as]}`;

export const damagedZip = (name: string): string =>
  `${name} no es un zip que se pueda abrir, o está cortado: ${AGAIN}`;
export const encryptedZip = (name: string): string =>
  `${name} está cifrado con una contraseña: descomprímelo antes.`;
export const lostEntry = (name: string, entry: string): string =>
  `En ${name} ya no está ${entry}: ${AGAIN}`;

/** What is wrong within a table. */
const at = (file: string, line: number, what: string): string => `${file}, línea ${line}: ${what}`;
export const notUtf8 = (file: string, line: number): string =>
  at(file, line, 'hay bytes que no son UTF-8; guarda el archivo como UTF-8.');
export const recordTooLong = (file: string, line: number, megabytes: string): string =>
  at(file, line, `el registro pasa de ${megabytes} MB; ¿faltan unas comillas o un salto de línea?`);
export const unterminatedQuote = (file: string, line: number): string =>
  at(file, line, 'el registro que empieza ahí abre unas comillas y no las cierra.');
export const badlyClosedQuote = (file: string, line: number): string =>
  at(
    file,
    line,
    'tras cerrar unas comillas hay texto; falta o sobra una comilla en ese registro o en el anterior.',
  );
/** What a cell of a file written by hand has to hold. */
const CELLS = {
  imdbId: 'un identificador de IMDb (tt0133093)',
  imdbIds: 'identificadores de IMDb separados por ;',
  place: 'un puesto del 1 al 99',
  text: 'un texto',
  maybeText: 'un texto o nada',
} as const;
export const badCell = (
  file: string,
  line: number,
  column: string,
  value: string,
  form: keyof typeof CELLS,
): string =>
  at(
    file,
    line,
    `en la columna ${column} debería haber ${CELLS[form]} y ${value === '' ? 'no hay nada' : `pone «${value}»`}.`,
  );
export const lackingColumns = (file: string, columns: readonly string[]): string =>
  `A ${file} ${columns.length === 1 ? 'le falta la columna' : 'le faltan las columnas'} ${columns.join(', ')}.`;

/** What is missing among the raw files. `found`: what lies there instead. */
export const unreadableFolder = (raw: string): string =>
  `No se puede leer la carpeta de datos ${raw}: ¿existe?`;
export const missingInput = (raw: string, name: string, found: readonly string[]): string =>
  `Falta ${name} en ${raw}: descárgalo de Kaggle (The Movies Dataset)${found.length > 0 ? `; ahí solo hay ${found.join(', ')}` : ''}.`;
export const MOVIES_FILE = 'movies_metadata.csv (o movies_dataset.csv)';
export const CREDITS_FILE = 'credits.csv';
export const unreadableParquet = (name: string): string =>
  `${name} no se puede leer como Parquet, parece dañado: ${AGAIN}`;

/** Why a Python literal can't be read; the position follows. */
export const LITERAL_PROBLEMS = {
  nul: 'carácter nulo',
  trailing: 'sobra texto tras el literal',
  name: 'nombre que no es un literal',
  value: 'valor que no es un literal',
  leadingZeros: 'entero con ceros delante',
  longInt: 'entero demasiado largo',
  tripleQuotes: 'cadena con comillas triples',
  openString: 'cadena sin cerrar',
  comma: 'falta una coma',
  key: 'clave que no es una cadena',
  colon: 'faltan dos puntos',
  depth: 'demasiados niveles anidados',
  badEscape: 'escape mal formado',
  namedEscape: 'el escape \\N{…} no está admitido',
} as const;
export const positioned = (problem: string, position: number): string =>
  `${problem} (posición ${position})`;

export const noKnownFilms = (dataDir: string): string =>
  `No hay catálogo en ${dataDir}: ejecuta antes «npm run etl».`;
