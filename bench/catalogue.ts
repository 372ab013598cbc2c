import { readConfig } from '../src/app/config.ts';
import { openCatalogue } from '../src/catalogue/open.ts';
import { actedMovies } from '../src/catalogue/queries/acted-movies.ts';
import { directedMovies } from '../src/catalogue/queries/directed-movies.ts';
import { movieCast } from '../src/catalogue/queries/movie-cast.ts';
import { movieScore } from '../src/catalogue/queries/movie-score.ts';
import { movieSheet } from '../src/catalogue/queries/movie-sheet.ts';
import { moviesByMonth, moviesByWeekday } from '../src/catalogue/queries/release-counts.ts';
import type { Params, Query } from '../src/catalogue/query.ts';
import { printTable } from './support/table.ts';
import { timings } from './support/timings.ts';

const RUNS = 300;

/** Each query of the catalogue with ids spread over it; half the persons asked about are the busiest. */
export default async function benchCatalogue(): Promise<void> {
  const { dataDir, duckdbMemory, duckdbThreads } = readConfig(process.env);
  const catalogue = await openCatalogue(dataDir, {
    memoryLimit: duckdbMemory,
    threads: duckdbThreads,
  });
  const someone = (run: number) =>
    run % 2 === 0 ? (BUSY[(run / 2) % BUSY.length] ?? 31) : run * 37;
  const time = async <P extends Params, R>(
    name: string,
    query: Query<P, R>,
    params: (run: number) => P,
  ) => {
    await catalogue.all(query, params(0));
    const ms = await timings(RUNS, (run) => catalogue.all(query, params(run)));
    return { query: name, ...ms };
  };
  printTable([
    await time('moviesByMonth', moviesByMonth, (run) => ({ month: (run % 12) + 1 })),
    await time('moviesByWeekday', moviesByWeekday, (run) => ({ weekday: (run % 7) + 1 })),
    await time('movieScore', movieScore, (run) => ({ id: run * 61 })),
    await time('movieSheet', movieSheet, (run) => ({ id: run * 61 })),
    await time('movieCast', movieCast, (run) => ({ id: run * 61, limit: 8 })),
    await time('actedMovies', actedMovies, (run) => ({ id: someone(run) })),
    await time('directedMovies', directedMovies, (run) => ({ id: someone(run) })),
  ]);
  await catalogue.close();
}

/** Tom Hanks, Penélope Cruz, Steven Spielberg, Pedro Almodóvar, Christopher Lee, Samuel L. Jackson. */
const BUSY = [31, 955, 488, 309, 113, 2231];
