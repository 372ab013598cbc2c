import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openCatalogue } from '../../src/catalogue/open.ts';
import { movieScore } from '../../src/catalogue/queries/movie-score.ts';
import { moviesByMonth } from '../../src/catalogue/queries/release-counts.ts';
import { defineQuery } from '../../src/catalogue/query.ts';
import { verify } from '../../src/catalogue/verify.ts';
import { copyCatalogue } from '../support/copy-catalogue.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { reseal } from '../support/reseal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const openAt = (dir: string, threads = 2, verifyBudget = 150) =>
  openCatalogue(dir, { memoryLimit: '128MB', threads, verifyBudget });
const open = (threads = 2) => openAt(demoCatalogue(), threads);
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
      z.unknown(),
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

test('a row that is not what its query says is refused', async () => {
  const catalogue = await open();
  const Row = z.object({ title: z.string(), tagline: z.string() });
  const run = (sql: string) =>
    catalogue.all(defineQuery<Record<never, never>, unknown>(Row, sql), {});
  await expect(run("SELECT 'a' AS title, 'b' AS tagline")).resolves.toHaveLength(1);
  await expect(run("SELECT 'a' AS title, NULL AS tagline")).rejects.toThrow(/tagline/);
  await expect(run("SELECT 1 AS title, 'b' AS tagline")).rejects.toThrow(/title/);
  await expect(run("SELECT 'a' AS titel, 'b' AS tagline")).rejects.toThrow(/title/);
  await catalogue.close();
});

test('a list of nothing is a parameter like any other', async () => {
  const catalogue = await open();
  const among = defineQuery<{ ids: readonly number[] }, { films: number }>(
    z.object({ films: z.number() }),
    'SELECT count(*)::INTEGER AS films FROM movies WHERE id NOT IN (SELECT unnest($ids)) OR list_contains($ids, id)',
  );
  const all = await catalogue.first(among, { ids: [] });
  expect(all?.films).toBeGreaterThan(500);
  expect(await catalogue.first(among, { ids: [862] })).toEqual(all);
  await catalogue.close();
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
  const dir = await temporaryFolder();
  const file = join(dir, 'catalog.json');
  const other = `El catálogo de ${dir} es de otra versión de Butaca. Vuelve a crearlo con «npm run etl».`;
  await writeFile(join(dir, 'report.json'), '{"schema":3}');
  await expect(openAt(dir)).rejects.toThrow(other);
  const manifest = JSON.parse(await readFile(join(demoCatalogue(), 'catalog.json'), 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, contract: '0123456789ab' }));
  await expect(openAt(dir)).rejects.toThrow(other);
});

test('nothing outside its folder can be read, and nothing written', async () => {
  const catalogue = await open();
  const run = (sql: string) =>
    catalogue.all(defineQuery<Record<string, never>, unknown>(z.unknown(), sql), {});
  await expect(run("FROM read_csv('package.json')")).rejects.toThrow(/Permission/);
  await expect(run("FROM read_text('/etc/passwd')")).rejects.toThrow(/Permission/);
  await catalogue.close();
});

describe('a folder that holds no whole catalogue', () => {
  const copy = async (): Promise<string> => {
    const dir = await temporaryFolder();
    await copyCatalogue(demoCatalogue(), dir);
    return dir;
  };

  test('says in one sentence what it lacks', async () => {
    const empty = await temporaryFolder();
    await expect(openAt(empty)).rejects.toThrow(`No hay catálogo en ${empty}. Vuelve a crearlo`);
    const dir = await copy();
    await writeFile(join(dir, 'catalog.json'), '{"contract"');
    await expect(openAt(dir)).rejects.toThrow(`No pude leer ${join(dir, 'catalog.json')}.`);
  });

  test('names any file that is missing, cut off or has a single bit turned', async () => {
    const dir = await copy();
    const names = (await readdir(dir)).filter((name) => !name.endsWith('.json'));
    const spoilt = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      how: fc.constantFrom('bit', 'bit', 'bit', 'cut', 'gone'),
      bit: fc.nat({ max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ name, at, how, bit }) => {
        const path = join(dir, name);
        const whole = await readFile(path);
        const position = Math.floor(whole.length * at);
        const other = Buffer.from(whole);
        other[position] = (other[position] ?? 0) ^ (1 << bit);
        if (how === 'gone') await rm(path);
        else if (how === 'cut') await truncate(path, position);
        else await writeFile(path, other);
        try {
          const opened = openAt(dir, 1, 10_000);
          await expect(opened).rejects.toThrow(
            `${path} falta, está cortado o está dañado. Vuelve a crearlo con «npm run etl».`,
          );
        } finally {
          await writeFile(path, whole);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is noticed later where there was no time for it at the start', async () => {
    const dir = await copy();
    const path = join(dir, 'movies.parquet');
    const bytes = await readFile(path);
    // More than one block, so that the first is not the last, which is always looked at.
    await writeFile(path, Buffer.concat([bytes, Buffer.alloc(2 ** 21)]));
    const { files } = await reseal(dir);
    await writeFile(path, Buffer.concat([bytes.fill(0, 4, 5), Buffer.alloc(2 ** 21)]));
    const { rest } = await verify(dir, files, 0);
    await expect(rest).rejects.toThrow(`${path} falta, está cortado o está dañado.`);
  });

  test('with pattern signs in its name is opened like any other', async () => {
    const dir = join(await temporaryFolder(), "d'or [2017] * ¿? ñ");
    await copyCatalogue(demoCatalogue(), dir);
    const catalogue = await openAt(dir);
    expect(await catalogue.first(movieScore, { id: 862 })).toMatchObject({ votes: 5415 });
    await catalogue.close();
  });
});

describe('whether it answers', () => {
  test('is measured each time', async () => {
    const catalogue = await open();
    await expect(catalogue.check(5_000)).resolves.toBeUndefined();
    await expect(catalogue.intact).resolves.toBeUndefined();
    const slow = defineQuery<Record<string, never>, unknown>(
      z.unknown(),
      'SELECT count(*) FROM range(1000000) a, range(25) b WHERE a.range * b.range = 7',
    );
    const busy = [catalogue.all(slow, {}), catalogue.all(slow, {})];
    await expect(catalogue.check(20)).rejects.toThrow('no contesta a una pregunta sencilla');
    await Promise.all(busy);
    await expect(catalogue.check(5_000)).resolves.toBeUndefined();
    await catalogue.close();
    await expect(catalogue.check(5_000)).rejects.toThrow('closed');
  });

  test('a fault that passes breaks nothing that is asked afterwards', async () => {
    const dir = await temporaryFolder();
    await copyCatalogue(demoCatalogue(), dir);
    const catalogue = await openAt(dir, 1);
    await catalogue.intact;
    const path = join(dir, 'movies.parquet');
    const bytes = await readFile(path);
    await rm(path);
    await expect(catalogue.first(movieScore, { id: 862 })).rejects.toThrow();
    await expect(catalogue.check(5_000)).rejects.toThrow();
    await writeFile(path, bytes);
    expect(await catalogue.first(movieScore, { id: 862 })).toMatchObject({ votes: 5415 });
    await expect(catalogue.check(5_000)).resolves.toBeUndefined();
    await catalogue.close();
  });
});
