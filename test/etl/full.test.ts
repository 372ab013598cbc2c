import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/etl/inputs.ts';
import type { EtlReport } from '../../src/etl/report.ts';
import { readRecords } from '../../src/sources/csv/csv.ts';
import { readSource, type Source } from '../../src/sources/files/source.ts';
import { parseLiteral } from '../../src/sources/kaggle/literal.ts';
import { LiteralError } from '../../src/sources/kaggle/literal-error.ts';
import { fullCatalogue, KAGGLE_DIR } from '../support/full-catalogue.ts';
import { HAS_PYTHON, runPython } from './oracle/python.ts';
import { query } from './raw-files.ts';

/** The suite that comes first makes the full catalogue for all. */
const PATIENCE_MS = 10 * 60_000;

/** January to December; public notebooks agree on them. */
const FILMS_BY_MONTH = [5909, 3028, 3549, 3452, 3337, 3151, 2638, 3393, 4834, 4613, 3661, 3781];

const NESTED: ReadonlySet<string> = new Set([
  'belongs_to_collection',
  'genres',
  'production_companies',
  'production_countries',
  'spoken_languages',
  'cast',
  'crew',
  'keywords',
]);

/** Each table with the types of the columns that the two readings share. */
const TABLES = {
  movies: `id INTEGER, title VARCHAR, release_date DATE, release_year INTEGER, budget BIGINT, revenue BIGINT,
    "return" DOUBLE, runtime DOUBLE, vote_average DOUBLE, vote_count INTEGER, popularity DOUBLE,
    original_language VARCHAR, status VARCHAR, overview VARCHAR, tagline VARCHAR, collection_id INTEGER,
    collection_name VARCHAR`,
  cast_by_movie:
    'movie_id INTEGER, cast_order INTEGER, person_id INTEGER, name VARCHAR, character VARCHAR',
  directors_by_movie: 'movie_id INTEGER, position INTEGER, person_id INTEGER, name VARCHAR',
  cast_by_person:
    'person_id INTEGER, movie_id INTEGER, budget BIGINT, revenue BIGINT, "return" DOUBLE, directed BOOLEAN',
  directors_by_person: `person_id INTEGER, movie_id INTEGER, title VARCHAR, release_date DATE, budget BIGINT,
    revenue BIGINT, "return" DOUBLE`,
  people:
    'id INTEGER, name VARCHAR, gender INTEGER, cast_credits INTEGER, director_credits INTEGER, votes BIGINT',
  genres: 'movie_id INTEGER, genre_id INTEGER, name VARCHAR',
  keywords: 'movie_id INTEGER, keyword_id INTEGER, name VARCHAR',
  companies: 'movie_id INTEGER, company_id INTEGER, name VARCHAR',
  countries: 'movie_id INTEGER, code VARCHAR, name VARCHAR',
  languages: 'movie_id INTEGER, code VARCHAR, name VARCHAR',
};

describe.skipIf(KAGGLE_DIR === undefined)('the full Kaggle files', () => {
  let out: string;
  let reading: string;

  beforeAll(async () => {
    reading = await mkdtemp(join(tmpdir(), 'butaca-reading-'));
    const pythonRead = HAS_PYTHON
      ? runPython('reading.py', [KAGGLE_DIR ?? '', reading])
      : undefined;
    [out] = await Promise.all([fullCatalogue(), pythonRead]);
  }, PATIENCE_MS);
  afterAll(() => rm(reading, { recursive: true, force: true }));

  it('give 45,346 films out of 45,466 rows, each dropped row accounted for', async () => {
    const report: EtlReport = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
    const [[file, counts] = []] = Object.entries(report.files);
    expect(file).toMatch(/^movies_/);
    expect(counts).toEqual({ read: 45_466, kept: 45_346, dropped: 120 });
    const dropped = report.dropped.filter((group) => group.file === file);
    expect(
      Object.fromEntries(dropped.map(({ reason, count }) => [reason.split(':')[0], count])),
    ).toEqual({
      'registro mal formado': 3,
      'sin fecha de estreno válida': 87,
      'id repetido': 30,
    });
    expect(report).toMatchObject({
      films: 45_346,
      firstRelease: '1874-12-09',
      lastRelease: '2020-12-16',
    });
  });

  it('give the films by month that are known', async () => {
    const rows = await query(
      out,
      'SELECT count(*)::INTEGER AS films FROM {movies} GROUP BY month(release_date) ORDER BY month(release_date)',
    );
    expect(rows.map(({ films }) => films)).toEqual(FILMS_BY_MONTH);
  });

  it.skipIf(!HAS_PYTHON).each(['movies', 'credits', 'keywords'] as const)(
    'have in %s, record by record, the cells that Python reads',
    async (kind) => {
      const { movies, credits, optional } = await findInputs(KAGGLE_DIR ?? '');
      const source = { movies, credits, keywords: optional.keywords }[kind];
      if (source === undefined) return;
      const mine = await digests(source);
      const theirs = (await readFile(join(reading, `${kind}.sha1`), 'utf8')).trimEnd().split('\n');
      expect(mine.length).toBe(theirs.length);
      expect(mine.findIndex((digest, index) => digest !== theirs[index])).toBe(-1);
    },
  );

  it.skipIf(!HAS_PYTHON).each(Object.entries(TABLES))(
    'give in %s, row by row, what an independent reading gives',
    async (table, columns) => {
      const types = columns.replaceAll(/(\S+) ([A-Z]+)/g, (_, name, type) =>
        `${name.replaceAll('"', '')}: '${type}'`.replace(/^return/, '"return"'),
      );
      const names = columns.replaceAll(/ [A-Z]+/g, '');
      const theirs = `(SELECT ${names} FROM read_json('${join(reading, `${table}.ndjson`)}', columns = {${types}}))`;
      const mine = `(SELECT ${names} FROM {${table}})`;
      const differences = await query(
        out,
        `(FROM ${mine} EXCEPT ALL FROM ${theirs}) UNION ALL (FROM ${theirs} EXCEPT ALL FROM ${mine}) LIMIT 5`,
      );
      expect(differences).toEqual([]);
      const [count] = await query(out, `SELECT count(*)::INTEGER AS rows FROM {${table}}`);
      expect(count?.['rows']).toBeGreaterThan(20_000);
    },
  );
});

/** The SHA-1 of each record as JSON, nested cells as values; null for those that are no list or dict. */
async function digests(source: Source): Promise<readonly string[]> {
  const format = {
    file: source.name,
    delimiter: ',',
    quoted: true,
    maxRecordBytes: 2 ** 24,
  } as const;
  const result: string[] = [];
  let header: readonly string[] | undefined;
  for await (const batch of readRecords(readSource(source, () => {}).chunks, format)) {
    for (const { fields } of batch) {
      if (header === undefined) {
        header = fields;
        continue;
      }
      const columns = header;
      const cells = fields.map((cell, index) =>
        NESTED.has(columns[index] ?? '') ? read(cell) : cell,
      );
      result.push(createHash('sha1').update(JSON.stringify(cells)).digest('hex'));
    }
  }
  return result;
}

function read(cell: string): unknown {
  try {
    const value = parseLiteral(cell);
    return typeof value === 'object' ? value : null;
  } catch (error) {
    if (error instanceof LiteralError) return null;
    throw error;
  }
}
