// Does what is due on a store, as `npm start` does, until it is killed; what it says goes to its output, a line each.
// Arguments: the compiled program's folder, the catalogue, the store's address. A line of input sets its clock ahead.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [compiled, catalogue, url] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(compiled, path)).href);
const { doErrands } = await load('app/night-errands/run-errands.js');
const { openCommunity } = await load('community/open.js');
const { loadFinder } = await load('finder/load-finder.js');
const { loadTastes } = await load('recommender/personal/taste-model.js');
const { createWording } = await load('wording/formats.js');

let ahead = 0;
createInterface({ input: process.stdin }).on('line', (ms) => {
  ahead += Number(ms);
});
const date = () => new Date(Date.now() + ahead);
const log = { info: () => {}, error: () => {} };
const community = openCommunity({ location: { url }, date, sleep: setTimeout, randomBytes, log });
const setting = {
  community,
  finder: loadFinder(catalogue),
  tastes: loadTastes(catalogue),
  wording: createWording('es-ES'),
  timeZone: 'UTC',
};
const post = async (place) => {
  process.stdout.write(`${place}\n`);
  await setTimeout(20);
  return 'posted';
};
const clock = { now: () => performance.now(), date, sleep: setTimeout };
const options = {
  speak: (work) => work(setting),
  running: () => [{ name: 'discord', post }],
  clock,
  log,
};
await community.people.find('discord:1');
process.stdout.write('ready\n');
for (;;) {
  await doErrands(options, new AbortController().signal);
  await setTimeout(20);
}
