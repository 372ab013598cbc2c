import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCatalog } from '../../src/catalogue/open.ts';
import { movieScore } from '../../src/catalogue/queries/movie-score.ts';
import { moviesByMonth } from '../../src/catalogue/queries/release-counts.ts';
import { defineQuery } from '../../src/catalogue/query.ts';
import { demoCatalog } from '../support/demo-catalog.ts';

const open = async (threads = 2) =>
  openCatalog(await demoCatalog(), { memoryLimit: '128MB', threads });
const MONTHS = Array.from({ length: 12 }, (_, index) => ({ month: index + 1 }));

describe.each([1, 2, 4])('the catalogue with %i threads', (threads) => {
  test('many questions at once are each given their own answer', async () => {
    const catalog = await open(threads);
    const alone: unknown[] = [];
    for (const month of MONTHS) alone.push(await catalog.first(moviesByMonth, month));
    const asked = [...MONTHS, ...MONTHS, ...MONTHS];
    const together = await Promise.all(asked.map((month) => catalog.first(moviesByMonth, month)));
    expect(together).toEqual([...alone, ...alone, ...alone]);
    await catalog.close();
  });

  test('a question that fails keeps nobody else waiting', async () => {
    const catalog = await open(threads);
    const broken = defineQuery<Record<string, never>, unknown>(
      "SELECT error('too much') FROM movies",
    );
    const failures = await Promise.allSettled(
      Array.from({ length: 6 }, () => catalog.all(broken, {})),
    );
    for (const failure of failures) {
      expect(failure).toMatchObject({ reason: { message: expect.stringContaining('too much') } });
    }
    expect(await catalog.first(movieScore, { id: 862 })).toMatchObject({ votes: 5415 });
    await catalog.close();
  });
});

test('closing waits for the questions that were asked, and takes no others', async () => {
  const catalog = await open();
  const asked = Promise.all(
    [...MONTHS, ...MONTHS].map((month) => catalog.all(moviesByMonth, month)),
  );
  const closing = catalog.close();
  await expect(catalog.first(movieScore, { id: 862 })).rejects.toThrow('closed');
  await closing;
  expect(await asked).toHaveLength(24);
});

test('a catalogue that other code wrote is not read', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'butaca-catalog-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const report = JSON.parse(await readFile(join(await demoCatalog(), 'report.json'), 'utf8'));
  for (const schema of [undefined, report.schema - 1, report.schema + 1]) {
    await writeFile(join(dir, 'report.json'), JSON.stringify({ ...report, schema }));
    await expect(openCatalog(dir, { memoryLimit: '128MB', threads: 1 })).rejects.toThrow(
      `El catálogo de ${dir} es de otra versión de Butaca. Vuelve a crearlo con «npm run etl».`,
    );
  }
});

test('nothing outside its folder can be read, and nothing written', async () => {
  const catalog = await open();
  const run = (sql: string) => catalog.all(defineQuery<Record<string, never>, unknown>(sql), {});
  await expect(run("FROM read_csv('package.json')")).rejects.toThrow(/Permission/);
  await expect(run("FROM read_text('/etc/passwd')")).rejects.toThrow(/Permission/);
  await catalog.close();
});
