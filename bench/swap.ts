import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { createBot } from '../src/app/bot.ts';
import { readConfig } from '../src/app/config.ts';
import { readManifest } from '../src/catalogue/manifest.ts';
import { createStaging } from '../src/etl/staging/staging.ts';
import { inProject } from '../src/sources/project.ts';

const SWAPS = 50;
/** Milliseconds between two turns: a hundred a second. */
const PACE = 10;
const MB = 2 ** 20;

/** What `acerca` says of the catalogue that it was asked of. */
const About = z.object({ version: z.string(), peliculas: z.int(), personas: z.int() });

/**
 * The catalogue of DATA_DIR swapped, under another version each time, for that of OTHER_DATA_DIR and back (for itself where
 * none is said), while a hundred turns a second are answered: none may hold something of both.
 */
export default async function swap(): Promise<void> {
  const from = readConfig(process.env).dataDir;
  // Beside it: hard links don't leave their disk.
  const folder = await mkdtemp(join(from, '..', 'swap-')).catch(() =>
    mkdtemp(join(tmpdir(), 'swap-')),
  );
  const dataDir = join(folder, 'clean');
  const folders = [from, inProject(process.env['OTHER_DATA_DIR'] ?? from)];
  const sizesThere = await Promise.all(
    folders.map(async (one) => {
      const { films, persons } = await readManifest(one);
      return `${films} ${persons}`;
    }),
  );
  const put = async (version: string): Promise<void> => {
    const from = folders[Number(version) % 2] ?? dataDir;
    const staging = await createStaging(dataDir);
    for (const name of (await readdir(from)).filter((file) =>
      /^[a-z_]+\.(?:parquet|bin)$/.test(file),
    )) {
      await link(join(from, name), join(staging.dir, name));
    }
    const manifest = JSON.parse(await readFile(join(from, 'catalog.json'), 'utf8'));
    await writeFile(join(staging.dir, 'catalog.json'), JSON.stringify({ ...manifest, version }));
    await staging.commit();
  };
  await put('000000000000');
  let errors = 0;
  let mixed = 0;
  const log = { info: () => {}, error: () => void errors++ };
  const COMMUNITY_DB = join(folder, 'comunidad.sqlite');
  const bot = await createBot(readConfig({ ...process.env, DATA_DIR: dataDir, COMMUNITY_DB }), log);
  const waits: number[] = [];
  const turns: Promise<void>[] = [];
  const timer = setInterval(() => {
    const ask = async (): Promise<void> => {
      const start = performance.now();
      const turn = { platform: 'web', private: true, at: new Date() } as const;
      const { reply } =
        turns.length % 2 === 0
          ? await bot.dispatcher.run('score_titulo', { titulo: 'Toy Story' }, turn)
          : await bot.dispatcher.run('acerca', {}, turn);
      if (reply.error) errors++;
      const { data: about } = About.safeParse(reply.data);
      const said = about && `${about.peliculas} ${about.personas}`;
      if (about && said !== sizesThere[Number(about.version) % 2]) mixed++;
      waits.push(performance.now() - start);
    };
    turns.push(ask());
  }, PACE);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const sizes: number[] = [];
  const times: number[] = [];
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  for (let number = 1; number <= SWAPS; number++) {
    await put(String(number).padStart(12, '0'));
    const start = performance.now();
    await bot.renew();
    times.push(performance.now() - start);
    sizes.push(process.memoryUsage().rss);
  }
  clearInterval(timer);
  clearInterval(watch);
  await Promise.all(turns);
  const isTaken = bot.catalogue.version === String(SWAPS).padStart(12, '0');
  await bot.close();
  await rm(folder, { recursive: true, force: true });
  const sorted = waits.sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  const mb = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / MB)} MB`;
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  process.stdout.write(
    `${SWAPS} swaps (${isTaken ? 'the last is asked' : 'THE LAST IS NOT ASKED'}), ${mean.toFixed(0)} ms each; ${waits.length} turns, ${errors} errors, ${mixed} mixed\n` +
      `turns: ${at(0.5)} ms, 99 %: ${at(0.99)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms; event loop's longest stop ${(delay.max / 1e6).toFixed(0)} ms\n` +
      `memory after the 5th swap ${mb(sizes[4])}, the 25th ${mb(sizes[24])}, the last ${mb(sizes.at(-1))}; most ${mb(peak)}\n`,
  );
}
