import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { type Bot, createBot } from '../../src/app/bot.ts';
import { readConfig } from '../../src/app/config.ts';
import { watchCatalogue } from '../../src/app/watch-catalogue.ts';
import type { Turn } from '../../src/core/turn.ts';
import { STAGES } from '../../src/etl/stages.ts';
import { createStaging } from '../../src/etl/staging/staging.ts';
import { clean, rawFolder } from '../etl/raw-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Two catalogues that say something else of the same film. */
const SAYS = { first: { title: 'Alpha', score: 4 }, second: { title: 'Omega', score: 9 } } as const;
type Which = keyof typeof SAYS;

let folders: Readonly<Record<Which, string>>;
beforeAll(async () => {
  const above = await mkdtemp(join(tmpdir(), 'butaca-swap-'));
  folders = { first: await catalogue('first', above), second: await catalogue('second', above) };
  return () => rm(above, { recursive: true });
});

async function catalogue(which: Which, above: string): Promise<string> {
  const { title, score } = SAYS[which];
  const inside = join(above, which);
  await mkdir(inside);
  const films = [{ title, vote_average: String(score), vote_count: '5000' }];
  const folder = await rawFolder(films, undefined, inside);
  await clean(folder, { stages: STAGES });
  return folder.out;
}

/** Puts one of them into a folder, as the ETL does. */
async function put(from: string, dataDir: string): Promise<void> {
  const staging = await createStaging(dataDir);
  for (const name of await readdir(from)) {
    if (!name.startsWith('.')) await cp(join(from, name), join(staging.dir, name));
  }
  await staging.commit();
}

/** A bot on the first, and what its log holds. */
async function running() {
  const folder = await temporaryFolder();
  const dataDir = join(folder, 'clean');
  await put(folders.first, dataDir);
  const errors: string[] = [];
  const config = readConfig({ DATA_DIR: dataDir, COMMUNITY_DB: join(folder, 'comunidad.sqlite') });
  const bot = await createBot(config, {
    info: () => {},
    error: (_fields, message) => void errors.push(message),
  });
  onTestFinished(() => bot.close());
  return { bot, dataDir, errors };
}

const turn = (): Turn => ({ platform: 'web', private: true, at: new Date('2026-11-30T10:00:00Z') });
const FILM = { titulo: 'id:1' };
const Data = z.object({ titulo: z.string(), score: z.number() });

async function ask(bot: Bot): Promise<{ title: string; score: number }> {
  const { reply } = await bot.dispatcher.run('score_titulo', FILM, turn());
  const { titulo: title, score } = Data.parse(reply.data);
  return { title, score };
}

test('swaps under questions: every answer is of one catalogue, nothing fails and nothing is left behind', async () => {
  const { bot, dataDir, errors } = await running();
  const given: Promise<{ title: string; score: number }>[] = [];
  for (let swap = 1; swap <= 3; swap++) {
    const which = swap % 2 === 1 ? 'second' : 'first';
    await put(folders[which], dataDir);
    let isTaken = false;
    const taken = bot.renew().finally(() => {
      isTaken = true;
    });
    while (!isTaken) {
      given.push(ask(bot));
      await given.at(-2);
      await setImmediate();
    }
    await taken;
    expect(await ask(bot)).toEqual(SAYS[which]);
  }
  const known = Object.values(SAYS).map((says) => JSON.stringify(says));
  const answers = (await Promise.all(given)).map((answer) => JSON.stringify(answer));
  expect(answers.filter((answer) => !known.includes(answer))).toEqual([]);
  expect(errors).toEqual([]);
  await bot.close();
  expect((await readdir(dataDir)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what is asked before a swap is answered after it from the catalogue that it was asked of', async () => {
  const { bot, dataDir } = await running();
  await put(folders.second, dataDir);
  expect(await ask(bot)).toEqual(SAYS.first);
  const before = Array.from({ length: 20 }, () => ask(bot));
  await bot.renew();
  expect(await Promise.all(before)).toEqual(before.map(() => SAYS.first));
  expect(await ask(bot)).toEqual(SAYS.second);
});

test('a broken catalogue is refused, which the log and the bot tell, until there is a whole one', async () => {
  const { bot, dataDir, errors } = await running();
  const broken = await temporaryFolder();
  await cp(folders.second, broken, { recursive: true });
  await writeFile(join(broken, 'movies.parquet'), 'no Parquet');
  await put(broken, dataDir);
  await bot.renew();
  await bot.renew();
  expect(await ask(bot)).toEqual(SAYS.first);
  expect(errors).toEqual([
    `El catálogo nuevo no sirve y sigo con el de antes: ${join(dataDir, 'movies.parquet')} falta, está cortado o está dañado. Vuelve a crearlo con «npm run etl».`,
  ]);
  expect(bot.catalogue.refused).toBe(errors[0]);
  await put(folders.second, dataDir);
  await bot.renew();
  expect(bot.catalogue.refused).toBeUndefined();
  expect(await ask(bot)).toEqual(SAYS.second);
});

test('a new catalogue is noticed by itself; the midst of a swap is none', async () => {
  const { bot, dataDir } = await running();
  const over = new AbortController();
  let wake = () => {};
  let rests = () => {};
  const restsAgain = (): Promise<void> =>
    new Promise((resolve) => {
      rests = resolve;
    });
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      rests();
    });
  const look = async (): Promise<void> => {
    const looked = restsAgain();
    wake();
    await looked;
  };
  const started = restsAgain();
  let renewals = 0;
  const renew = (): Promise<void> => {
    renewals += 1;
    return bot.renew();
  };
  const watching = watchCatalogue(dataDir, renew, { sleep }, over.signal);
  await started;
  await look();
  await rename(join(dataDir, 'catalog.json'), join(dataDir, 'catalog.away'));
  await look();
  expect(renewals).toBe(0);
  await rename(join(dataDir, 'catalog.away'), join(dataDir, 'catalog.json'));
  await put(folders.second, dataDir);
  await look();
  expect(await ask(bot)).toEqual(SAYS.second);
  over.abort();
  wake();
  await watching;
});
