import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STAGES } from '../../src/etl/stages.ts';
import { MovieAnswer } from '../../src/sources/tmdb/answer.ts';
import { filmRow } from '../../src/sources/tmdb/film-row.ts';
import type { TmdbRow } from '../../src/sources/tmdb/jsonl-row.ts';
import { writeBatch } from '../../src/sources/tmdb/raw-files.ts';
import { clean, rawFolder } from '../etl/raw-files.ts';
import type { TmdbFilm } from './tmdb/films.ts';

const service = (id: number, name: string, order: number) => ({
  logo_path: '',
  provider_id: id,
  provider_name: name,
  display_priority: order,
});

/** On Netflix in Mexico, on MUBI in Spain, and to be rented there; each on some editions of them. */
export const OFFERED = {
  MX: {
    link: '',
    flatrate: [service(8, 'Netflix', 1), service(1796, 'Netflix basic with Ads', 2)],
    buy: [service(2, 'Apple TV', 3)],
  },
  ES: {
    link: '',
    flatrate: [service(11, 'MUBI', 1)],
    ads: [service(300, 'Pluto TV', 2)],
    rent: [service(3, 'Google Play Movies', 3)],
  },
};

/** When TMDB was asked about every film of these catalogues. */
export const FETCHED = '2026-11-20T00:00:00.000Z';

/** TMDB's answer about a film as it is kept. */
export function tmdbRow(film: TmdbFilm, at = FETCHED): TmdbRow {
  const row = filmRow(MovieAnswer.parse(film), at, new Set());
  if (row === undefined) throw new Error('No film');
  return row;
}

/**
 * The catalogue of one film of Kaggle's, "A Film" of id 1, and of rows of TMDB's, in a folder `clean` within one that
 * whoever asks removes.
 */
export async function catalogueOf(rows: readonly TmdbRow[]): Promise<string> {
  const inside = await mkdtemp(join(tmpdir(), 'butaca-test-'));
  const folder = await rawFolder([{ vote_count: '5000' }], [{ id: '1' }], inside);
  await mkdir(join(folder.raw, 'tmdb'));
  await writeBatch(join(folder.raw, 'tmdb'), 'one', rows);
  await clean(folder, { stages: STAGES });
  return folder.out;
}
