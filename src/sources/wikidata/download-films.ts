import { open } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { askWikidata, type WikidataOptions } from './ask.ts';
import { filmOf } from './film-of.ts';
import { detailsQuery, filmsQuery, parseDetails, parseFilms } from './film-sparql.ts';
import { clearProgress, readProgress, writeProgress } from './progress.ts';

/** A download of the films that were first shown after a day. */
export interface FilmDownload extends WikidataOptions {
  /** YYYY-MM-DD: where Kaggle's films end. */
  readonly from: string;
  /** The file to write, a film a line, packed by gzip. */
  readonly output: string;
  /** Films asked for at once, and the pause between two requests (milliseconds). */
  readonly batchSize?: number;
  readonly pause?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const BATCH_SIZE = 50;
const PAUSE = 1_000;

/**
 * Downloads the films month by month. Each month is written whole or not at all: after a crash the next run cuts off what
 * was half written and goes on from there.
 * @returns how many films this run wrote
 * @throws PlatformError when Wikidata doesn't answer; DataError when the progress file is damaged
 */
export async function downloadFilms(download: FilmDownload): Promise<number> {
  const { from, output, batchSize = BATCH_SIZE, pause = PAUSE, sleep, onProgress } = download;
  const months = monthsBetween(from, download.now());
  const progress = await readProgress(output);
  const start = progress ? months.filter((month) => month <= progress.lastId).length : 0;
  const file = await open(output, progress === undefined ? 'w' : 'r+');
  const ask = async <T>(query: string, parse: (body: string) => T): Promise<T> => {
    const answer = await askWikidata(query, parse, download);
    await sleep(pause);
    return answer;
  };
  try {
    let bytes = progress?.bytes ?? 0;
    let written = 0;
    await file.truncate(bytes);
    for (const [at, month] of months.entries()) {
      if (at < start) continue;
      const end = nextMonth(month);
      const begin = at === 0 ? from : `${month}-01`;
      const listed = await ask(filmsQuery(begin, `${end}-01`), parseFilms);
      const wanted = [...new Map(listed.map((film) => [film.id, film])).values()].sort(
        (a, b) => a.id - b.id,
      );
      const lines: string[] = [];
      for (let first = 0; first < wanted.length; first += batchSize) {
        const batch = wanted.slice(first, first + batchSize);
        const said = await ask(detailsQuery(batch.map(({ item }) => item)), parseDetails);
        // What was shown before came out before: this was another country's turn, or a restored copy's.
        const films = batch
          .flatMap((film) => filmOf(film, said) ?? [])
          .filter(({ release_date: date }) => date >= begin);
        lines.push(...films.map((film) => `${JSON.stringify(film)}\n`));
      }
      if (lines.length > 0) {
        // Packed files that stand end to end are one.
        bytes += (await file.write(gzipSync(lines.join('')), 0, null, bytes)).bytesWritten;
      }
      await file.sync();
      await writeProgress(output, { lastId: month, bytes });
      written += lines.length;
      onProgress?.(at + 1, months.length);
    }
    await clearProgress(output);
    return written;
  } finally {
    await file.close();
  }
}

const nextMonth = (month: string): string => {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 7);
};

/** YYYY-MM, from the month of a day to that of now. */
function monthsBetween(from: string, now: Date): readonly string[] {
  const last = now.toISOString().slice(0, 7);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}
