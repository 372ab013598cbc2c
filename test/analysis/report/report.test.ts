import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cssVariables, VARIABLES } from '../../../src/analysis/charts/palette.ts';
import { makeReport, readSections } from '../../../src/analysis/report/report.ts';
import type { Figure, Section } from '../../../src/analysis/report/section.ts';
import { copyCatalogue } from '../../support/copy-catalogue.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { reseal } from '../../support/reseal.ts';

const SECTIONS = [
  'vistazo',
  'calidad',
  'estrenos',
  'generos',
  'origen',
  'duracion',
  'votos',
  'dinero',
  'las-mas',
  'personas',
  'sagas',
  'palabras',
  'correlaciones',
];

const OPTIONS = { locale: 'es-419', threads: 1 };
const figuresOf = (sections: readonly Section[]): Figure[] =>
  sections.flatMap(({ figures }) => figures);

describe('the report of the demo catalogue', () => {
  let html: string;
  let sections: readonly Section[];
  const steps: number[] = [];

  beforeAll(async () => {
    const dataDir = await demoCatalogue();
    sections = await readSections({ dataDir, ...OPTIONS });
    html = await makeReport({
      dataDir,
      ...OPTIONS,
      onProgress: (fraction) => steps.push(fraction),
    });
  });

  it('has every section, and charts in each', () => {
    expect(sections.map(({ id }) => id)).toEqual(SECTIONS);
    for (const { id, title, figures } of sections) {
      expect(html).toContain(`<h2 id="${id}">${title}</h2>`);
      expect(figures.length, id).toBeGreaterThan(0);
    }
    expect(figuresOf(sections).length).toBeGreaterThan(30);
  });

  it('has for each chart a drawing with a name, its numbers, what is seen and what is not', () => {
    const parts = html.split('<figure ').slice(1);
    const figures = figuresOf(sections);
    expect(parts).toHaveLength(figures.length);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const [index, { id, seen, caution }] of figures.entries()) {
      const part = parts[index] ?? '';
      expect(part).toContain(`<svg role="img" aria-labelledby="${id}-titulo"`);
      expect(part.match(/<tr>/g)?.length, id).toBeGreaterThan(1);
      expect(part).toContain('Qué no concluir.');
      expect(seen.length, id).toBeGreaterThan(0);
      for (const sentence of [...seen, caution])
        expect(sentence, id).toMatch(/^[\p{Lu}\d«].*\.$/su);
    }
  });

  it('names both axes of every chart', () => {
    const svgs = html.match(/<svg [\s\S]*?<\/svg>/g) ?? [];
    for (const [index, { id, chart }] of figuresOf(sections).entries()) {
      if (chart.form === 'cloud') continue;
      const titles =
        'category' in chart ? [chart.category, chart.measure] : [chart.across, chart.up];
      for (const title of titles) expect(svgs[index], id).toContain(`>${escaped(title)}<`);
    }
  });

  it('is whole: no number went missing and nothing comes from elsewhere', () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|(?:src|href)="https?:|@import/);
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  });

  it('has all its colours, in light and in dark', () => {
    const used = new Set(html.match(/var\(--[\w-]+\)/g));
    expect(used.size).toBeGreaterThan(15);
    for (const variable of used) {
      const name = variable.slice(4, -1);
      expect(html.match(new RegExp(`${name}:`, 'g'))?.length, name).toBe(2);
    }
    expect(cssVariables(VARIABLES)).toContain('--ink: var(--ink);');
  });

  it('tells how far it is', () => {
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
  });
});

describe('the sentences', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'butaca-eda-'));
    await copyCatalogue(await demoCatalogue(), dataDir);
    await changeEverything(dataDir);
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('change with the data, those of every chart', async () => {
    const before = figuresOf(await readSections({ dataDir: await demoCatalogue(), ...OPTIONS }));
    const after = new Map(
      figuresOf(await readSections({ dataDir, ...OPTIONS })).map((figure) => [figure.id, figure]),
    );
    for (const { id, seen } of before) {
      expect(after.get(id)?.seen, id).toBeDefined();
      expect(after.get(id)?.seen, id).not.toEqual(seen);
    }
  });
});

/** Turns the catalogue of a folder into one of other films: every table and the report say something else. */
async function changeEverything(folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rewrite = async (table: string, columns: string, where = '') => {
    const file = join(folder, `${table}.parquet`);
    await connection.run(
      `CREATE OR REPLACE TABLE changed AS SELECT * REPLACE (${columns}) FROM read_parquet('${file}') ${where}`,
    );
    await connection.run(`COPY changed TO '${file}' (FORMAT parquet)`);
  };
  await rewrite(
    'movies',
    `title || ' ' || title AS title, release_date + INTERVAL 400 DAY AS release_date,
     release_year + 11 AS release_year, budget * (1 + id % 3) + 7 AS budget, revenue * (2 + id % 5) + 9 AS revenue,
     "return" * 1.7 AS "return", runtime * 0.8 + id % 9 AS runtime, vote_average * 0.9 AS vote_average,
     vote_count * 2 + id % 50 AS vote_count, popularity + id % 13 AS popularity,
     'x' || original_language AS original_language, collection_name || 's' AS collection_name`,
    'WHERE id % 7 <> 0',
  );
  await rewrite('genres', "'X ' || name AS name", 'WHERE position <> 1');
  await rewrite('countries', "CASE code WHEN 'US' THEN 'MX' ELSE 'US' END AS code");
  await rewrite('companies', "name || ' y Cía.' AS name");
  await rewrite('keywords', "name || ' 2' AS name");
  await rewrite('people', "name || ' II' AS name, director_credits * 2 AS director_credits");
  await rewrite('directors_by_person', '"return" * 3 + 1 AS "return"');
  await rewrite('cast_by_person', '"return" * 3 + 1 AS "return"');
  connection.closeSync();
  instance.closeSync();
  const file = join(folder, 'report.json');
  const report = JSON.parse(await readFile(file, 'utf8'));
  const [movies = ''] = Object.keys(report.missing);
  report.missing[movies].homepage += 200;
  report.dropped.push({ file: movies, reason: 'sin título', count: 1, examples: [] });
  await writeFile(file, JSON.stringify(report));
  await reseal(folder);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
