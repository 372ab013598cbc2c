import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readConfig } from '../src/app/config.ts';
import { type Catalogue, openCatalogue } from '../src/catalogue/open.ts';
import { similarMovies, similarSpanishMovies } from '../src/catalogue/queries/similar-movies.ts';
import { narrowingOf } from '../src/discovery/relative-filters.ts';
import { recommend } from '../src/recommender/similar/recommend.ts';
import { growCatalogue } from './support/grow-catalogue.ts';
import { printTable } from './support/table.ts';
import { timings } from './support/timings.ts';

const SIZES = [200_000, 1_000_000];
const REQUESTS = 300;
const MEASURE = fileURLToPath(new URL('./support/recommender-scale.ts', import.meta.url));
const run = promisify(execFile);

interface Figures {
  readonly films: number;
  readonly read: number;
  readonly prepare: number;
  readonly perFilm: number;
  readonly total: number;
  /** Milliseconds of all threads together: what other programs on the machine don't stretch. */
  readonly cpu: number;
  /** Bytes of resident memory. */
  readonly peak: number;
}

/** The stage `similar` over DATA_DIR, how it grows, and how long a request takes. */
export default async function benchRecommender(): Promise<void> {
  const { dataDir, duckdbMemory, duckdbThreads } = readConfig(process.env);
  const work = await mkdtemp(join(tmpdir(), 'butaca-similar-'));
  try {
    await copyParquet(dataDir, work);
    const { total, cpu, peak } = await measure(work, 'whole');
    printTable([
      {
        stage: 'similar',
        time: seconds(total),
        processor: seconds(cpu),
        'peak memory': megabytes(peak),
      },
    ]);

    process.stdout.write(
      '\nGrowth, on generated films (the time of all is worked out from 3,000):\n\n',
    );
    const rows = [growthRow(await measure(work))];
    for (const size of SIZES) {
      const grown = await mkdtemp(join(tmpdir(), 'butaca-grown-'));
      try {
        await growCatalogue(dataDir, grown, size);
        rows.push(growthRow(await measure(grown)));
      } finally {
        await rm(grown, { recursive: true });
      }
    }
    printTable(rows);
  } finally {
    await rm(work, { recursive: true });
  }

  process.stdout.write('\n');
  const catalogue = await openCatalogue(dataDir, {
    memoryLimit: duckdbMemory,
    threads: duckdbThreads,
  });
  await benchRequests(catalogue);
  await catalogue.close();
}

async function benchRequests(catalogue: Catalogue): Promise<void> {
  const neighbours = {
    similar: (id: number) => catalogue.all(similarMovies, { id }),
    similarInSpanish: (id: number) => catalogue.all(similarSpanishMovies, { id }),
  };
  const asked = (place: number) => {
    const [id = 862, year = 1995] = ASKED[place % ASKED.length] ?? [];
    return { id, year };
  };
  await recommend([asked(0)], neighbours, narrowingOf({ languages: ['es'] }, catalogue));
  const row = async (request: string, ask: (place: number) => Promise<unknown>) => ({
    request,
    ...(await timings(REQUESTS, ask)),
  });
  printTable([
    await row('one film', (place) => recommend([asked(place)], neighbours)),
    await row('two films', (place) => recommend([asked(place), asked(place + 1)], neighbours)),
    await row('only in Spanish', (place) =>
      recommend([asked(place)], neighbours, narrowingOf({ languages: ['es'] }, catalogue)),
    ),
    await row('a genre that few neighbours have', (place) =>
      recommend([asked(place)], neighbours, narrowingOf({ genres: [['Western']] }, catalogue)),
    ),
  ]);
}

/** Films spread over the catalogue: id and year. */
const ASKED: readonly (readonly [number, number])[] = [
  [862, 1995],
  [238, 1972],
  [219, 2006],
  [49393, 2005],
  [129, 2001],
  [104674, 1957],
  [27205, 2010],
  [62077, 2010],
  [694, 1980],
];

async function copyParquet(from: string, to: string): Promise<void> {
  for (const file of await readdir(from)) {
    if (file.endsWith('.parquet') && !file.startsWith('similar')) {
      await copyFile(join(from, file), join(to, file));
    }
  }
}

async function measure(dir: string, ...how: string[]): Promise<Figures> {
  const node = ['--import', 'tsx', '--max-old-space-size=8192', MEASURE, dir, ...how];
  return JSON.parse((await run(process.execPath, node)).stdout);
}

const growthRow = ({ films, read, prepare, perFilm, peak }: Figures) => ({
  films,
  read: seconds(read),
  prepare: seconds(prepare),
  'each film': `${perFilm.toFixed(2)} ms`,
  'all neighbours': seconds(read + prepare + films * perFilm),
  'peak memory': megabytes(peak),
});

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
