import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { cleanOnly, FILM, query, rawFolder } from '../raw-files.ts';

describe("the course's cleaned file", () => {
  const CLEANED = Object.fromEntries(
    Object.entries(FILM).filter(
      ([column]) =>
        !['adult', 'homepage', 'imdb_id', 'original_title', 'poster_path', 'video'].includes(
          column,
        ),
    ),
  );
  const rows = [
    {
      ...CLEANED,
      id: '862',
      budget: '30000000',
      revenue: '373554033',
      release_year: '1995',
      return: '12.4',
    },
    { ...CLEANED, id: '2', genres: "[{'id': 35, 'name': 'Comedy'}]" },
  ];
  const expected = [
    {
      id: 2,
      title: 'A Film',
      original_title: 'A Film',
      imdb_id: null,
      adult: false,
      budget: '0',
      genres: ['Comedy'],
    },
    {
      id: 862,
      title: 'A Film',
      original_title: 'A Film',
      imdb_id: null,
      adult: false,
      budget: '30000000',
      genres: null,
    },
  ];
  const sql = `
    SELECT m.id, title, original_title, imdb_id, adult, budget,
      (SELECT list(name) FROM {genres} g WHERE g.movie_id = m.id) AS genres
    FROM {movies} m JOIN {identifiers} i ON i.movie_id = m.id ORDER BY id`;

  it('is read with the columns that it has', async () => {
    const folder = await rawFolder([], [{ id: '2' }]);
    const csv = stringify(rows, {
      header: true,
      columns: [...Object.keys(CLEANED), 'release_year', 'return'],
    });
    await folder.write('movies_metadata.csv', csv);
    await cleanOnly(folder);
    expect(await query(folder.out, sql)).toEqual(expected);
  });

  it('is read as Parquet, with types and lists of its own', async () => {
    const folder = await rawFolder([], [{ id: '2' }]);
    await rm(join(folder.raw, 'movies_metadata.csv'));
    const csv = join(folder.raw, 'films.source');
    await writeFile(csv, stringify(rows, { header: true, columns: Object.keys(CLEANED) }));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`
      COPY (SELECT * REPLACE (
          release_date::TIMESTAMP AS release_date, budget::BIGINT AS budget, popularity::DOUBLE AS popularity,
          CASE genres WHEN '[]' THEN [] ELSE [{'id': 35, 'name': 'Comedy'}] END AS genres)
        FROM read_csv('${csv}', all_varchar = true))
      TO '${join(folder.raw, 'movies_dataset.parquet')}' (FORMAT parquet)`);
    instance.closeSync();
    await rm(csv);
    const report = await cleanOnly(folder);
    expect(await query(folder.out, sql)).toEqual(expected);
    expect(report.inputs.map(({ file }) => file)).toContain('movies_dataset.parquet');
  });
});
