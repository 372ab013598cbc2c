import { openSource } from '../files/source.ts';
import type { TmdbClient } from './client.ts';
import type { Pending } from './download-state.ts';
import { changedFilms, isoDay, readExport } from './exports-and-changes.ts';
import { rowsOf, tmdbFiles } from './raw-files.ts';

/** Which films are worth asking about. */
export interface Choice {
  readonly folder: string;
  /** The films of the catalogue. */
  readonly catalogue: ReadonlySet<number>;
  /** So popular a film has to be that is neither in the catalogue nor downloaded. */
  readonly popularity: number;
  /** Asks about all known films, changed or not. */
  readonly refresh: boolean;
  readonly now: () => Date;
}

/**
 * The films to ask about: the first time those that are popular and unknown, later those that changed; always known
 * ones that TMDB lists no more, which it has to confirm.
 * @param since YYYY-MM-DD: up to when changes are known; undefined the first time
 * @throws PlatformError as the client does; DataError when the folder's files are damaged
 */
export async function chooseFilms(
  { folder, catalogue, popularity, refresh, now }: Choice,
  client: TmdbClient,
  since: string | undefined,
): Promise<Pending> {
  const until = isoDay(now().getTime());
  const listed = await readExport(client, now());
  const { known, gone } = await knownFilms(folder, catalogue);
  const isPopular = (id: number): boolean => (listed.get(id) ?? -1) >= popularity;
  const changed =
    since === undefined
      ? [...listed.keys()].filter((id) => !known.has(id))
      : await changedFilms(client, since, until);
  const asked = new Set([
    ...(refresh ? known : []),
    ...[...changed].filter((id) => known.has(id) || isPopular(id)),
    ...[...known].filter((id) => !listed.has(id)),
  ]);
  const ids = [...asked].filter((id) => !gone.has(id) || listed.has(id)).sort((a, b) => a - b);
  return { until, ids, known: ids.filter((id) => known.has(id)) };
}

/** The films of the catalogue and of the files; `gone`: those that TMDB no longer had. */
async function knownFilms(
  folder: string,
  catalogue: ReadonlySet<number>,
): Promise<{ known: ReadonlySet<number>; gone: ReadonlySet<number> }> {
  const known = new Set(catalogue);
  const gone = new Set<number>();
  const sources = await Promise.all((await tmdbFiles(folder)).map(openSource));
  for await (const { row } of rowsOf(sources)) {
    known.add(row.id);
    if (row.gone) gone.add(row.id);
    else gone.delete(row.id);
  }
  return { known, gone };
}
