import { loadFinder } from '../../src/finder/load.ts';

const t0 = performance.now();
const r0 = process.memoryUsage().rss;
const f = loadFinder(process.env['DATA_DIR'] ?? '/tmp/w/finder/full');
console.log('load', performance.now() - t0, (process.memoryUsage().rss - r0) / 1e6);
for (const q of process.argv.slice(2)) {
  const [role, text] = q.match(/^([ad]):(.*)/)?.slice(1) ?? [undefined, q];
  const t = performance.now();
  const res: readonly { confidence: number }[] = role
    ? f.people(text!, { role: role === 'a' ? 'actor' : 'director' })
    : f.movies(q);
  const ms = performance.now() - t;
  console.log('==', q, ms.toFixed(1) + 'ms');
  for (const m of res.slice(0, 5)) console.log('   ', JSON.stringify(m));
}
