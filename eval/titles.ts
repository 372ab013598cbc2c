import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../src/app/bot.ts';
import { readConfig } from '../src/app/config.ts';
import { ensureCatalogue } from '../src/app/ensure-catalogue.ts';
import { fold } from '../src/core/text.ts';
import type { Turn } from '../src/core/turn.ts';
import type { Action } from '../src/reply/actions.ts';
import type { Reply } from '../src/reply/reply.ts';
import { readCatalogueTitles } from './finder/catalogue.ts';

const quiet = { info: () => {}, error: () => {} };
const TURN: Turn = { platform: 'web', private: true, at: new Date(0) };
const PROGRESS_EVERY = 5_000;

/**
 * `npm run eval -- titles [EVERY]`: every title of the catalogue in DATA_DIR (or each EVERY-th), typed alone as a
 * message: does it lead to a film of that title, or to a choice in which one stands? Lists those that don't.
 */
export default async function evalTitles([every = '1']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'butaca-eval-'));
  const config = readConfig({ ...process.env, COMMUNITY_DB: join(folder, 'comunidad.sqlite') });
  await ensureCatalogue(config, process.stderr);
  const { titles } = await readCatalogueTitles(config.dataDir);
  const bot = await createBot(config, quiet);
  const films = new Map<string, Set<number>>();
  for (const { id, title } of titles) {
    const key = keyOf(title);
    films.set(key, (films.get(key) ?? new Set()).add(id));
  }
  const asked = [...new Set(titles.map(({ title }) => title))].filter(
    (_title, index) => index % Number(every) === 0,
  );
  let lost = 0;
  for (const [index, title] of asked.entries()) {
    const { reply, command } = await bot.dispatcher.message(title, TURN);
    const wanted = films.get(keyOf(title)) ?? new Set();
    if (!idsIn(reply).some((id) => wanted.has(id))) {
      lost += 1;
      const what = command ?? reply.error?.codigo ?? 'talk';
      process.stdout.write(`${title}\t${what}\t${JSON.stringify(reply.data).slice(0, 80)}\n`);
    }
    if (index % PROGRESS_EVERY === 0) process.stderr.write(`${index} of ${asked.length}\n`);
  }
  process.stdout.write(`${asked.length} titles, ${lost} lead to no film of that title\n`);
  await bot.close();
  rmSync(folder, { recursive: true });
}

/** Titles that differ in nothing that is compared are one. */
const keyOf = (title: string): string => fold(title) || title;

/** The films that an answer shows or offers. */
function idsIn({ data, actions = [] }: Reply): number[] {
  const offered = actions.flatMap(targetsOf).flatMap((text) => [...text.matchAll(/id:(\d+)/g)]);
  const shown = [...JSON.stringify(data ?? {}).matchAll(/"id":(\d+)/g)];
  return [...offered, ...shown].map(([, id]) => Number(id));
}

const targetsOf = (action: Action): string[] =>
  (action.kind === 'menu' ? action.choices : [action]).map(({ target }) => JSON.stringify(target));
