import { createHash } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import { DataError } from '../../core/errors.ts';
import { badTmdbLine } from '../../wording/tmdb.ts';
import { readLines } from '../files/lines.ts';
import { openSource, readSource, type Source } from '../files/source.ts';
import { TmdbRow } from './jsonl-row.ts';

const SUFFIX = '.jsonl.gz';
/** What finished downloads have brought together. */
const MERGED = `peliculas${SUFFIX}`;

/** The files of films in a folder, the merged one first; none where there is no folder. */
export async function tmdbFiles(folder: string): Promise<readonly string[]> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.endsWith(SUFFIX)).sort();
  return [...own.filter((name) => name === MERGED), ...own.filter((name) => name !== MERGED)].map(
    (name) => join(folder, name),
  );
}

/** A row with where it stands. */
export interface PlacedRow {
  readonly file: string;
  readonly line: number;
  readonly row: TmdbRow;
}

async function* placedRows(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<PlacedRow> {
  let number = 0;
  for await (const line of readLines(chunks)) {
    number += 1;
    let row: TmdbRow;
    try {
      row = TmdbRow.parse(JSON.parse(line));
    } catch (cause) {
      throw new DataError(badTmdbLine(file, number), { cause, file });
    }
    yield { file, line: number, row };
  }
}

/** Which row of each film is the newest: of rows of one moment the last one read. */
class Newest {
  private readonly rows = new Map<number, { readonly at: string; readonly number: number }>();
  private count = 0;

  /** Takes a row; they are numbered as they come. */
  meet({ id, fetched_at: at }: TmdbRow): void {
    const known = this.rows.get(id);
    if (known === undefined || at >= known.at) this.rows.set(id, { at, number: this.count });
    this.count += 1;
  }

  /** Whether a row, so numbered, is the newest of its film. */
  is({ id }: TmdbRow, number: number): boolean {
    return this.rows.get(id)?.number === number;
  }
}

/** All rows of some files, one after the other. @throws DataError that names the first line that is none */
export async function* rowsOf(
  sources: readonly Source[],
  read: (source: Source) => AsyncIterable<Buffer> = (source) => readSource(source, () => {}).chunks,
): AsyncGenerator<PlacedRow> {
  for (const source of sources) yield* placedRows(source.name, read(source));
}

/** The newest row of each film in some files, in the order in which they lie there. @throws DataError */
export async function* newestRows(
  sources: readonly Source[],
  read?: (source: Source) => AsyncIterable<Buffer>,
): AsyncGenerator<PlacedRow> {
  const newest = new Newest();
  for await (const { row } of rowsOf(sources)) newest.meet(row);
  let number = 0;
  for await (const placed of rowsOf(sources, read)) {
    if (newest.is(placed.row, number)) yield placed;
    number += 1;
  }
}

const lineOf = (row: TmdbRow): string => `${JSON.stringify(row)}\n`;

/** Writes a batch of rows into a file of a folder: whole, or not at all. */
export async function writeBatch(
  folder: string,
  name: string,
  rows: readonly TmdbRow[],
): Promise<void> {
  const bytes = await promisify(gzip)(rows.map(lineOf).join(''));
  await replace(join(folder, `${name}${SUFFIX}`), (path) => writeDown(path, [bytes]));
}

/** Which batches of a download are there, by the names that they were given. */
export async function batchesIn(folder: string): Promise<ReadonlySet<string>> {
  return new Set((await tmdbFiles(folder)).map((path) => basename(path, SUFFIX)));
}

/**
 * Brings the files of a folder together into one, with the newest row of each film.
 * @param keep which of these stay
 * @returns how many rows stayed and how many went
 * @throws DataError when a file can't be read; nothing has changed then
 */
export async function mergeFiles(
  folder: string,
  keep: (row: TmdbRow) => boolean = () => true,
): Promise<{ readonly kept: number; readonly removed: number }> {
  const files = await tmdbFiles(folder);
  const sources = await Promise.all(files.map(openSource));
  const counts = { kept: 0, removed: 0 };
  async function* lines(): AsyncGenerator<string> {
    for await (const { row } of newestRows(sources)) {
      const stays = keep(row);
      counts[stays ? 'kept' : 'removed'] += 1;
      if (stays) yield lineOf(row);
    }
  }
  const merged = join(folder, MERGED);
  await replace(merged, (path) => writeDown(path, lines()));
  // Until they are gone they say the same once more.
  for (const file of files) if (file !== merged) await rm(file, { force: true });
  return counts;
}

async function writeDown(
  path: string,
  content: readonly Buffer[] | AsyncIterable<string>,
): Promise<void> {
  const file = await open(path, 'w');
  const sink = file.createWriteStream({ flush: true });
  if (Symbol.iterator in content) await pipeline(content, sink);
  else await pipeline(content, createGzip(), sink);
}

async function replace(path: string, write: (path: string) => Promise<void>): Promise<void> {
  await write(`${path}.tmp`);
  await rename(`${path}.tmp`, path);
}

/** A short name for a list of films: the same for the same ones. */
export const nameOf = (ids: readonly number[]): string =>
  createHash('sha256').update(ids.join()).digest('hex').slice(0, 8);
