import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/open.ts';
import { movieScore } from '../../src/catalogue/queries/movie-score.ts';
import { moviesByMonth } from '../../src/catalogue/queries/release-counts.ts';
import { defineQuery } from '../../src/catalogue/query.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

const open = async (threads = 2) =>
  openCatalogue(await demoCatalogue(), { memoryLimit: '128MB', threads });
const MONTHS = Array.from({ length: 12 }, (_, index) => ({ month: index + 1 }));

describe.each([1, 2, 4])('the catalogue with %i threads', (threads) => {
  test('many questions at once are each given their own answer', async () => {
    const catalogue = await open(threads);
    const alone: unknown[] = [];
    for (const month of MONTHS) alone.push(await catalogue.first(moviesByMonth, month));
    const asked = [...MONTHS, ...MONTHS, ...MONTHS];
    const together = await Promise.all(asked.map((month) => catalogue.first(moviesByMonth, month)));
    expect(together).toEqual([...alone, ...alone, ...alone]);
    await catalogue.close();
  });

  test('a question that fails keeps nobody else waiting', async () => {
    const catalogue = await open(threads);
    const broken = defineQuery<Record<string, never>, unknown>(
      "SELECT error('too much') FROM movies",
    );
    const failures = await Promise.allSettled(
      Array.from({ length: 6 }, () => catalogue.all(broken, {})),
    );
    for (const failure of failures) {
      expect(failure).toMatchObject({ reason: { message: expect.stringContaining('too much') } });
    }
    expect(await catalogue.first(movieScore, { id: 862 })).toMatchObject({ votes: 5415 });
    await catalogue.close();
  });
});

test('closing waits for the questions that were asked, and takes no others', async () => {
  const catalogue = await open();
  const asked = Promise.all(
    [...MONTHS, ...MONTHS].map((month) => catalogue.all(moviesByMonth, month)),
  );
  const closing = catalogue.close();
  await expect(catalogue.first(movieScore, { id: 862 })).rejects.toThrow('closed');
  await closing;
  expect(await asked).toHaveLength(24);
});

test('a catalogue that other code wrote is not read', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'butaca-catalogue-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const report = JSON.parse(await readFile(join(await demoCatalogue(), 'report.json'), 'utf8'));
  for (const schema of [undefined, report.schema - 1, report.schema + 1]) {
    await writeFile(join(dir, 'report.json'), JSON.stringify({ ...report, schema }));
    await expect(openCatalogue(dir, { memoryLimit: '128MB', threads: 1 })).rejects.toThrow(
      `El catálogo de ${dir} es de otra versión de Butaca. Vuelve a crearlo con «npm run etl».`,
    );
  }
});

test('nothing outside its folder can be read, and nothing written', async () => {
  const catalogue = await open();
  const run = (sql: string) => catalogue.all(defineQuery<Record<string, never>, unknown>(sql), {});
  await expect(run("FROM read_csv('package.json')")).rejects.toThrow(/Permission/);
  await expect(run("FROM read_text('/etc/passwd')")).rejects.toThrow(/Permission/);
  await catalogue.close();
});
