import { counted, type Wording } from './formats.ts';

/** Why a file is not taken. Nothing of it is. */
export const FAULTS = {
  empty: 'Ese archivo está vacío.',
  unknown:
    'No reconozco ese archivo. Entiendo lo que exportan Letterboxd, IMDb, FilmAffinity, TMDB, MovieLens, Trakt y yo: el zip o su CSV o JSON.',
  otherArchive:
    'Ese archivo está comprimido de una forma que no abro: mándame un zip, un CSV o un JSON.',
  damagedZip: 'Ese zip está dañado o cortado: vuelve a descargarlo.',
  locked: 'Ese zip está cifrado con una contraseña: mándamelo sin ella.',
  nested: 'Ese zip tiene otros archivos comprimidos dentro: mándame solo el de tus películas.',
  bomb: 'Ese zip es demasiado grande por dentro para ser una lista de películas.',
  tooManyRows: 'Ese archivo tiene más de 100.000 filas: es demasiado para una persona.',
  damagedJson: 'Ese JSON está dañado o cortado: vuelve a descargarlo.',
} as const;
export const faultIn = (path: string, sentence: string): string => `En ${path}: ${sentence}`;
export const badRating = (line: number, typed: string): string =>
  `En la línea ${line} hay una nota que no entiendo: «${typed.slice(0, 20)}». No importé nada.`;

export const SITES = {
  butaca: 'Butaca',
  letterboxd: 'Letterboxd',
  imdb: 'IMDb',
  filmaffinity: 'FilmAffinity',
  tmdb: 'TMDB',
  movielens: 'MovieLens',
  trakt: 'Trakt',
} as const;

export const IMPORT_BUTTON = 'Importar';
export const NONE_OF_THESE = 'Ninguna de estas';
export const whichFilm = (title: string, year: number | null): string =>
  `¿Cuál es ${year === null ? title : `${title} (${year})`}?`;

/** What came of reading a file. */
export interface ImportCounts {
  readonly site: string;
  readonly read: number;
  readonly found: number;
  readonly already: number;
  readonly missing: number;
  readonly doubtful: number;
  readonly series: number;
}

/** What pressing the button would do. */
export function previewText(counts: ImportCounts, wording: Wording): string {
  const { site, read, found, already, missing, doubtful, series } = counts;
  const films = (count: number): string => counted(wording, count, 'película');
  return [
    `Es un archivo de ${site} con ${films(read)}.`,
    found === 0 ? 'No encontré ninguna.' : `Encontré ${wording.integer(found)}.`,
    already > 0 &&
      (already === 1
        ? 'Una la tengo ya igual.'
        : `${wording.integer(already)} las tengo ya igual.`),
    doubtful > 0 && `De ${wording.integer(doubtful)} no estoy seguro.`,
    series > 0 &&
      (series === 1
        ? 'Dejé fuera una que no es una película.'
        : `Dejé fuera ${wording.integer(series)} que no son películas.`),
    missing > 0 && found > 0 && missingText(missing, false, wording),
    found > 0 && 'Todavía no cambié nada.',
  ]
    .filter(Boolean)
    .join(' ');
}

export function importedText(
  {
    seen,
    rated,
    wanted,
    already,
  }: Readonly<Record<'seen' | 'rated' | 'wanted' | 'already', number>>,
  wording: Wording,
): string {
  const changes = [
    seen > 0 && counted(wording, seen, 'película vista nueva', 'películas vistas nuevas'),
    rated > 0 && counted(wording, rated, 'nota puesta o cambiada', 'notas puestas o cambiadas'),
    wanted > 0 && counted(wording, wanted, 'pendiente nueva', 'pendientes nuevas'),
  ].filter((change) => change !== false);
  const done =
    changes.length > 0
      ? `Importado: ${wording.list(changes)}.`
      : 'No había nada nuevo que importar.';
  return already > 0
    ? `${done} ${counted(wording, already, 'ya estaba', 'ya estaban')} igual.`
    : done;
}

export const MISSING_FILE = 'sin_encontrar.csv';
export const MISSING_COLUMNS = ['Título', 'Año', 'Nota', 'Fecha'];
export function missingText(count: number, attached: boolean, wording: Wording): string {
  const lost = count === 1 ? 'Una no la encontré' : `${wording.integer(count)} no las encontré`;
  return attached ? `${lost}: ${count === 1 ? 'está' : 'están'} en ${MISSING_FILE}.` : `${lost}.`;
}

/** What somebody takes with them. */
export const ONLY_ALONE = 'Lo tuyo te lo doy a solas: pídemelo en un chat privado conmigo.';
export const NOTHING_TO_EXPORT = 'Todavía no guardo nada tuyo que puedas llevarte.';
export const exportedText = (
  ratings: number,
  seen: number,
  wanted: number,
  wording: Wording,
): string =>
  `Aquí tienes todo lo tuyo: ${wording.list([
    counted(wording, ratings, 'nota'),
    counted(wording, seen, 'película vista', 'películas vistas'),
    counted(wording, wanted, 'pendiente'),
  ])}. En el zip, letterboxd.csv y letterboxd-watchlist.csv se importan en Letterboxd, y butaca.json lo tiene todo: mándamelo y lo vuelvo a importar.`;
