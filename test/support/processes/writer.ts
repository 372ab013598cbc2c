/**
 * A process that writes without a pause and says a line for each thing once it is kept:
 * `writer.ts LOCATION PERSON [PER_SECOND SECONDS]`. Each line is a JSON array: `["try", film, rating]` before and
 * `["rate", film, rating]` after it was kept, `["wish", film]`, `["list", film]`, `["import", first film, how many]`; the last, of one that ends by itself, `["done"]`.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { openCommunity, type StoreLocation } from '../../../src/community/open.ts';
import type { PersonKey, PlaceKey } from '../../../src/core/turn.ts';

const [location = '', name = '', perSecond = '0', seconds = '0'] = process.argv.slice(2);
const person = name as PersonKey;
const place: PlaceKey = 'discord:club';
const IMPORTED = 40;

const problem = (fields: object, message: string): void =>
  void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
const community = openCommunity({
  location: JSON.parse(location) as StoreLocation,
  date: () => new Date(),
  sleep: (ms) => setTimeout(ms),
  randomBytes,
  log: { info: () => {}, error: problem },
});

const say = (...line: readonly unknown[]): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const DEEDS: readonly ((i: number) => Promise<void>)[] = [
  async (i) => {
    // Few films, rated again and again: by all writers at once where there are several.
    const film = 1 + (i % 50);
    const rating = 1 + (Math.floor(i / 50) % 10);
    say('try', film, rating);
    await community.ratings.rate(person, film, rating);
    say('rate', film, rating);
  },
  async (i) => {
    await community.watchlists.add(person, 10_000 + i);
    say('wish', 10_000 + i);
  },
  async (i) => {
    await community.lists.add(place, 'Todos', 20_000 + i, person);
    say('list', 20_000 + i);
  },
  async (i) => {
    const first = 100_000 + i * IMPORTED;
    const seen = Array.from({ length: IMPORTED }, (_, k) => ({ film: first + k, rating: 7 }));
    const { id } = await community.importing.prepare(person, { seen, wanted: [] });
    // Of a person who prepares two at once the later replaces the earlier, whose button then does nothing and says so.
    const applied = await community.importing.apply(person, id);
    if (applied) say('import', first, IMPORTED);
  },
];

await community.people.meet({ person, place });
say('ready');
const until = Number(seconds) > 0 ? Date.now() + Number(seconds) * 1000 : Number.POSITIVE_INFINITY;
const underWay = new Set<Promise<void>>();
for (let i = 0; Date.now() < until; i++) {
  const deed = DEEDS[i % 20 === 19 ? 3 : i % 3];
  if (!deed) break;
  const started = deed(i);
  if (Number(perSecond) === 0) {
    await started;
    continue;
  }
  underWay.add(started);
  void started.finally(() => underWay.delete(started));
  await setTimeout(1000 / Number(perSecond));
}
await Promise.all(underWay);
await community.close();
say('done');
