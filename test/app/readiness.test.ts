import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import { createReadiness } from '../../src/app/readiness.ts';
import { openCatalogue } from '../../src/catalogue/open.ts';
import { copyCatalogue } from '../support/copy-catalogue.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { effectsBot } from '../support/effects-bot.ts';
import { reseal } from '../support/reseal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { platformThatIs, serve } from '../support/web.ts';

const copyOfDemo = async (): Promise<string> => {
  const dir = await temporaryFolder();
  await copyCatalogue(demoCatalogue(), dir);
  return dir;
};

/** What `/listo` says of a catalogue, and what the log holds of it. */
async function watched(dir: string) {
  const catalogue = await openCatalogue(dir, { memoryLimit: '64MB', threads: 1, verifyBudget: 0 });
  const lines: string[] = [];
  const write = (_fields: object, line: string) => void lines.push(line);
  const answers = createReadiness(() => catalogue, { info: write, error: write });
  const server = await serve({ ...effectsBot, answers }, {}, [platformThatIs(true)]);
  onTestFinished(async () => {
    await server.stop();
    await catalogue.close();
  });
  return {
    lines,
    intact: catalogue.intact,
    async ready() {
      const response = await fetch(`${server.url}/listo`);
      return [response.status, await response.json()] as const;
    },
  };
}

const WELL = [200, expect.objectContaining({ listo: true })];
const ILL = [
  503,
  expect.objectContaining({
    listo: false,
    plataformas: { telegram: true },
    problema: expect.stringContaining('registro'),
  }),
];

test('whoever asks is told at each moment whether the catalogue answers', async () => {
  const dir = await copyOfDemo();
  const { ready, lines, intact } = await watched(dir);
  await intact;
  expect(await ready()).toEqual(WELL);
  const movies = join(dir, 'movies.parquet');
  const away = join(dir, 'elsewhere');
  await rename(movies, away);
  expect(await Promise.all([ready(), ready()])).toEqual([ILL, ILL]);
  expect(await ready()).toEqual(ILL);
  await rename(away, movies);
  expect(await ready()).toEqual(WELL);
  expect(lines).toEqual([expect.stringContaining('movies.parquet'), 'the catalogue answers again']);
});

test('a file that turns out damaged while the bot works is said once, with what to do', async () => {
  const dir = await copyOfDemo();
  const large = join(dir, 'large.parquet');
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`COPY (SELECT uuid() AS id FROM range(200000)) TO '${large}'`);
  connection.closeSync();
  instance.closeSync();
  await reseal(dir);
  const bytes = await readFile(large);
  await writeFile(large, bytes.fill(255 - (bytes[1000] ?? 0), 1000, 1001));
  const { ready, lines } = await watched(dir);
  await expect
    .poll(() => lines)
    .toEqual([`${large} falta, está cortado o está dañado. Vuelve a crearlo con «npm run etl».`]);
  expect(await ready()).toEqual(ILL);
  expect(lines).toHaveLength(1);
});
