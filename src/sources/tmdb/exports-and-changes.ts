import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { PlatformError } from '../../core/errors.ts';
import { damagedExport, NO_EXPORT, STRANGE_CHANGES } from '../../wording/tmdb.ts';
import { readLines } from '../files/lines.ts';
import { ChangesAnswer } from './answer.ts';
import type { TmdbClient } from './client.ts';

/** A film of the daily export: https://developer.themoviedb.org/docs/daily-id-exports */
const ExportLine = z.object({
  id: z.int().positive(),
  adult: z.boolean(),
  video: z.boolean(),
  popularity: z.number(),
});

const DAY_MS = 86_400_000;

/** Each day's export is there from eight o'clock (UTC) and for three months. */
const EXPORT_DAYS = 3;

/** What a call of the changes may span. */
const CHANGES_DAYS = 14;

/** All films that TMDB has, with how popular each is; −1: nothing that anybody should be shown. */
type Popularity = ReadonlyMap<number, number>;

/**
 * Reads the newest daily export.
 * @throws PlatformError when there is none of these days, or it can't be read
 */
export async function readExport(client: TmdbClient, now: Date): Promise<Popularity> {
  for (let age = 0; age < EXPORT_DAYS; age++) {
    const [year, month, day] = isoDay(now.getTime() - age * DAY_MS).split('-');
    const path = `/p/exports/movie_ids_${month}_${day}_${year}.json.gz`;
    const bytes = await client.file(path);
    if (bytes !== undefined) return parseExport(path, bytes);
  }
  throw new PlatformError(NO_EXPORT);
}

async function parseExport(path: string, bytes: Buffer): Promise<Popularity> {
  const films = new Map<number, number>();
  try {
    for await (const line of readLines([await promisify(gunzip)(bytes)])) {
      const { id, adult, video, popularity } = ExportLine.parse(JSON.parse(line));
      films.set(id, adult || video ? -1 : popularity);
    }
  } catch (cause) {
    throw new PlatformError(damagedExport(path), { cause });
  }
  return films;
}

/**
 * The films that changed between two days, both among them.
 * @param from YYYY-MM-DD
 * @throws PlatformError as the client does
 */
export async function changedFilms(
  client: TmdbClient,
  from: string,
  until: string,
): Promise<ReadonlySet<number>> {
  const ids = new Set<number>();
  const last = Date.parse(until);
  for (let start = Date.parse(from); start <= last; start += CHANGES_DAYS * DAY_MS) {
    const end = Math.min(last, start + (CHANGES_DAYS - 1) * DAY_MS);
    const query = { start_date: isoDay(start), end_date: isoDay(end) };
    for (let page = 1, pages = 1; page <= pages; page++) {
      const answer = await client.get('/3/movie/changes', { ...query, page: String(page) });
      const { data, error: cause } = ChangesAnswer.safeParse(answer);
      if (data === undefined) throw new PlatformError(STRANGE_CHANGES, { cause });
      for (const { id } of data.results) ids.add(id);
      pages = data.total_pages;
    }
  }
  return ids;
}

/** @returns YYYY-MM-DD, by UTC */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
