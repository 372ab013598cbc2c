import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { plainText } from '../../src/reply/plain-text.ts';
import { isAging, isStale } from '../../src/sources/tmdb/data-age.ts';
import { botOn, type TestBot } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { catalogueOf, OFFERED, tmdbRow } from '../support/streaming-catalogue.ts';
import { tmdbFilm } from '../support/tmdb/films.ts';
import { TURN } from '../support/turn.ts';
import { serve } from '../support/web.ts';

/** What TMDB said long ago, and just now. */
let old: TestBot;
let fresh: TestBot;
beforeAll(async () => {
  const film = tmdbFilm(101, { 'watch/providers': { results: OFFERED } });
  const folders: string[] = [];
  const botWith = async (fetchedAt: string): Promise<TestBot> => {
    const dataDir = await catalogueOf([tmdbRow(film, fetchedAt)]);
    folders.push(dirname(dataDir));
    return botOn(dataDir);
  };
  old = await botWith('2020-01-05T00:00:00.000Z');
  fresh = await botWith(new Date().toISOString());
  return async () => {
    for (const bot of [old, fresh]) await bot.close();
    for (const folder of folders) await rm(folder, { recursive: true });
  };
});

test('TMDB’s data are to be renewed after five months, and kept for six', () => {
  const now = new Date('2026-11-30T10:00:00Z');
  expect([isAging('2026-06-29', now), isAging('2026-07-01', now)]).toEqual([true, false]);
  expect([isStale('2026-05-29', now), isStale('2026-05-31', now)]).toEqual([true, false]);
});

test('whoever runs the bot is told when data of TMDB’s grow old, and of nothing before', async () => {
  expect(old.catalogue.aging).toContain('2020-01-05');
  const server = await serve(old);
  onTestFinished(() => server.stop());
  expect(await (await fetch(`${server.url}/listo`)).json()).toMatchObject({
    listo: true,
    aviso: expect.stringContaining('npm run tmdb -- --refresh'),
  });
  expect(fresh.catalogue.aging).toBeUndefined();
});

test('`acerca` carries the terms of those whose data are there', async () => {
  const about = async (bot: TestBot): Promise<string> =>
    plainText((await bot.dispatcher.message('/acerca', TURN)).reply);
  const words = await about(fresh);
  expect(words).toContain(
    'Este producto usa la API de TMDB, pero no está avalado ni certificado por TMDB.',
  );
  expect(words).toContain('JustWatch');
  const demo = await botOn(demoCatalogue());
  onTestFinished(() => demo.close());
  const without = await about(demo);
  expect(without).not.toContain('API de TMDB');
  expect(without).not.toContain('JustWatch');
});
