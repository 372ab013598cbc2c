import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { STAGES } from '../../src/etl/stages.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { clean, rawFolder } from '../etl/raw-files.ts';
import { botOn } from '../support/bot.ts';
import { compiled } from '../support/processes/programs.ts';
import { OFFERED } from '../support/streaming-catalogue.ts';
import { tmdbFilm } from '../support/tmdb/films.ts';
import { tmdbServer } from '../support/tmdb/server.ts';
import { TURN } from '../support/turn.ts';

const FILMS = 420;
const BATCH = 100;
/** On their way at once when a process is killed. */
const UNDER_WAY = 12;
const KILLS = 5;

test('from nothing of TMDB’s to a bot that knows the new films, over a download killed five times', async () => {
  const ids = Array.from({ length: FILMS }, (_, index) => 1001 + index);
  const server = await tmdbServer(
    [1, ...ids].map((id) => tmdbFilm(id, { 'watch/providers': { results: OFFERED } })),
  );
  server.exports.add(new Date().toISOString().slice(0, 10));
  const folder = await rawFolder([{ vote_count: '5000' }]);
  await clean(folder, { stages: STAGES });
  const bot = await botOn(folder.out);
  onTestFinished(() => bot.close());
  const ask = async (text: string) => (await bot.dispatcher.message(text, TURN)).reply;
  expect((await ask('/ficha Inventada de México 1234')).error?.codigo).toBe('no_encontrado');

  let running: ChildProcess | undefined;
  let killAt = Number.POSITIVE_INFINITY;
  const get = server.films.get.bind(server.films);
  server.films.get = (id) => {
    if (server.asked.length === killAt) running?.kill('SIGKILL');
    return get(id);
  };
  const download = async (): Promise<readonly unknown[]> => {
    const args = [compiled('src/sources/tmdb/main.ts'), '--raw', folder.raw];
    running = spawn(process.execPath, args, {
      stdio: 'ignore',
      env: {
        ...process.env,
        DATA_DIR: folder.out,
        TMDB_TOKEN: server.token,
        TMDB_API_ROOT: server.root,
        TMDB_FILES_ROOT: server.root,
        TMDB_RATE: '0',
      },
    });
    return once(running, 'exit');
  };
  for (let kill = 0; kill < KILLS; kill++) {
    killAt = server.asked.length + 40 + kill * 10;
    expect(await download()).toEqual([null, 'SIGKILL']);
  }
  killAt = Number.POSITIVE_INFINITY;
  expect(await download()).toEqual([0, null]);
  // A kill loses at most the batch that was being made.
  expect(server.asked.length).toBeLessThanOrEqual(FILMS + KILLS * (BATCH + UNDER_WAY));
  expect(new Set(server.asked).size).toBe(FILMS);

  await clean(folder, { stages: STAGES });
  await bot.renew();
  const card = await ask('/ficha Inventada de México 1234');
  expect(card.data).toMatchObject({
    id: 1234,
    titulo_es: 'Inventada de México 1234',
    sinopsis: 'Lo que pasa en la 1234.',
    poster: 'https://image.tmdb.org/t/p/w500/poster1234.jpg',
  });
  expect(plainText(card)).toContain('Dónde verla: Netflix en México, según JustWatch');
  expect((await ask('/descubrir en:netflix')).data).toMatchObject({ total: FILMS });
});
