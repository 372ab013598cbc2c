import { UserError } from '../../core/errors.ts';
import { FAULTS, faultIn } from '../../wording/imports.ts';
import { readTable } from './csv-table.ts';
import { decodeText } from './decode.ts';
import { fault } from './fault.ts';
import { type FilmExport, ROWS_MAX } from './film-row.ts';
import { OWN_FORMAT, readOwn } from './formats/butaca.ts';
import { TABLES } from './formats/tables.ts';
import { readTrakt } from './formats/trakt.ts';
import { type Packed, unpack } from './unpack.ts';

/** What Letterboxd keeps of what its people took away, and likes and lists of films seen already. */
const LEFT_OUT = /(?:^|\/)(?:deleted|orphaned|likes|lists|comments)\//i;
const TEXTS = /\.(?:csv|tsv|txt|json)$/i;

/**
 * What a file that somebody exported from a site tells of films.
 * @throws UserError that says why it is not taken
 */
export async function readExport(file: Packed): Promise<FilmExport> {
  if (file.bytes.length === 0) throw fault(FAULTS.empty);
  const unpacked = await unpack(file);
  const whole = unpacked.length === 1;
  const wanted = whole
    ? unpacked
    : unpacked.filter(({ path }) => TEXTS.test(path) && !LEFT_OUT.test(path));
  const read: FilmExport[] = [];
  for (const one of wanted) {
    const known = await readOne(one, whole).catch((error: unknown) => {
      throw whole ? error : named(error, one.path);
    });
    if (known) read.push(known);
  }
  // Beside our own file lies what others read of it.
  const own = read.filter(({ format }) => format === OWN_FORMAT);
  const [first, ...others] = own.length > 0 ? own : read;
  if (!first) throw fault(FAULTS.unknown);
  const rows = [first, ...others.filter(({ format }) => format === first.format)].flatMap(
    (one) => one.rows,
  );
  if (rows.length > ROWS_MAX) throw fault(FAULTS.tooManyRows);
  return { format: first.format, rows };
}

/** A mistake in one file of several, with which of them it is. */
const named = (error: unknown, path: string): unknown =>
  error instanceof UserError && error.mistake.kind === 'said'
    ? fault(faultIn(path, error.mistake.sentence))
    : error;

/** Undefined for what is no file of films. */
async function readOne({ path, bytes }: Packed, whole: boolean): Promise<FilmExport | undefined> {
  const text = decodeText(bytes);
  if (/^\s*[[{]/.test(text)) return readJson(text, path, whole);
  const { columns, rows } = await readTable(text, path);
  const format = TABLES.find(({ fits }) => fits(columns));
  return (
    format && {
      format: format.name,
      rows: rows.flatMap((row) => {
        const film = format.read(row, path);
        return film ? [{ ...film, line: row.line }] : [];
      }),
    }
  );
}

function readJson(text: string, path: string, whole: boolean): FilmExport | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fault(FAULTS.damagedJson);
  }
  const own = readOwn(json);
  if (own) return { format: OWN_FORMAT, rows: own };
  const trakt = readTrakt(json, path, whole);
  return trakt && { format: 'trakt', rows: trakt };
}
