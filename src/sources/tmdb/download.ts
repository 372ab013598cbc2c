import { mkdir } from 'node:fs/promises';
import { MovieAnswer } from './answer.ts';
import { type Choice, chooseFilms } from './choose-films.ts';
import { createTmdbClient, type TmdbClient, type TmdbOptions } from './client.ts';
import { readState, writeState } from './download-state.ts';
import { APPENDED, filmRow } from './film-row.ts';
import type { TmdbRow } from './jsonl-row.ts';
import { batchesIn, mergeFiles, nameOf, writeBatch } from './raw-files.ts';

/** Which films a download asks TMDB for and keeps. Those of the catalogue are kept whatever they are. */
export interface TmdbDownload extends TmdbOptions, Choice {
  /** YYYY-MM-DD: the others are kept from this day on, */
  readonly from: string;
  /** and with so many votes. */
  readonly votes: number;
  /** Countries whose services are kept, besides the Spanish-speaking ones. */
  readonly regions: ReadonlySet<string>;
  /** How many films a batch has: what a crash loses at most. */
  readonly batchSize?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Downloaded {
  /** Films in the folder's files. */
  readonly kept: number;
  /** Films that TMDB has no more. */
  readonly gone: number;
  /** Answers of this run that nothing could be made of. */
  readonly unread: number;
}

const BATCH_SIZE = 100;
/** Requests on their way at once: enough for forty a second over a slow line. */
const CONCURRENCY = 12;

/**
 * Asks TMDB for new films, and for those of the catalogue that changed. Each batch is written whole or not at all: after
 * a crash the next run goes on with the same list where the batches end.
 * @throws PlatformError when TMDB refuses the token or doesn't recover; DataError when the folder's files are damaged
 */
export async function downloadTmdb(download: TmdbDownload): Promise<Downloaded> {
  const { folder, batchSize = BATCH_SIZE, onProgress } = download;
  await mkdir(folder, { recursive: true });
  const client = createTmdbClient(download);
  const state = await readState(folder);
  const pending = state.pending ?? (await chooseFilms(download, client, state.until));
  if (state.pending === undefined) await writeState(folder, { ...state, pending });
  const known = new Set(pending.known);
  const written = await batchesIn(folder);
  let unread = 0;
  for (let at = 0; at < pending.ids.length; at += batchSize) {
    const ids = pending.ids.slice(at, at + batchSize);
    const name = `${pending.until}-${String(at).padStart(7, '0')}-${nameOf(ids)}`;
    if (!written.has(name)) {
      const answers = await inParallel(ids, async (id) => {
        const rows = await askFilm(client, id, download);
        return rows && (known.has(id) ? rows : rows.filter((row) => isWanted(row, download)));
      });
      unread += answers.filter((rows) => rows === undefined).length;
      await writeBatch(
        folder,
        name,
        answers.flatMap((rows) => rows ?? []),
      );
    }
    onProgress?.(Math.min(at + batchSize, pending.ids.length), pending.ids.length);
  }
  let gone = 0;
  const { kept } = await mergeFiles(folder, (row) => {
    if (row.gone) gone += 1;
    return true;
  });
  await writeState(folder, { until: pending.until });
  return { kept: kept - gone, gone, unread };
}

/** What TMDB says of a film; undefined when that can't be understood. A film that has become another gives two rows. */
async function askFilm(
  client: TmdbClient,
  id: number,
  { now, regions }: Pick<TmdbDownload, 'now' | 'regions'>,
): Promise<readonly TmdbRow[] | undefined> {
  const answer = await client.get(`/3/movie/${id}`, { append_to_response: APPENDED });
  const fetchedAt = now().toISOString();
  const gone = (into: number | null): TmdbRow => ({
    id,
    fetched_at: fetchedAt,
    gone: true,
    merged_into: into,
  });
  if (answer === undefined) return [gone(null)];
  const { data } = MovieAnswer.safeParse(answer);
  const row = data && filmRow(data, fetchedAt, regions);
  if (row === undefined) return data && [];
  return row.id === id ? [row] : [gone(row.id), row];
}

/** Whether a film is one that people ask for, while nobody has it yet. */
const isWanted = (row: TmdbRow, { from, votes }: Pick<TmdbDownload, 'from' | 'votes'>): boolean =>
  !row.gone && !row.adult && row.vote_count >= votes && row.release_date >= from;

async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return results;
}
