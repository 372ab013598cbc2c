import { loadFinder } from '../../src/finder/load.ts';
import { readQueries } from './queries.ts';

const f = loadFinder(process.env['DATA_DIR'] ?? '/tmp/w/finder/full');
const qs = readQueries('/work/shared/eval');
const times: number[] = [];
const only = process.argv[2];
for (let k = 0; k < 3; k++)
  for (const q of qs) {
    const e = q.expected;
    if (only && e.kind !== only) continue;
    const t = process.cpuUsage();
    if (e.kind === 'title' || e.kind === 'none') f.movies(q.text);
    else f.people(q.text, { role: e.kind });
    if (k > 0) {
      const u = process.cpuUsage(t);
      times.push((u.user + u.system) / 1000);
    }
  }
times.sort((a, b) => a - b);
console.log(
  'p50',
  times[times.length >> 1]!.toFixed(1),
  'p95',
  times[Math.floor(times.length * 0.95)]!.toFixed(1),
  'max',
  times.at(-1)!.toFixed(1),
);
