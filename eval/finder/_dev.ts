import { DuckDBInstance } from '@duckdb/node-api';
import { fold } from '../../src/core/text.ts';
import { loadFinder } from '../../src/finder/load.ts';
import { readQueries } from './queries.ts';

const dir = process.env['DATA_DIR'] ?? '/tmp/w/finder/full';
const c = await (await DuckDBInstance.create()).connect();
const imdb = new Map<string, number>(
  (await c.runAndReadAll(`select imdb_id, movie_id from '${dir}/identifiers.parquet'`))
    .getRowsJS()
    .map((r) => [String(r[0]), Number(r[1])]),
);
const es = new Map<number, string[]>();
for (const r of (
  await c.runAndReadAll(`select movie_id, title from '${dir}/spanish_titles.parquet'`)
).getRowsJS())
  es.set(Number(r[0]), [...(es.get(Number(r[0])) ?? []), String(r[1])]);
const f = loadFinder(dir);
const verbose = process.argv.includes('-v');
const tally = new Map<string, number[]>(); // n, at1, at5, direct, wrongDirect
const times: number[] = [];
for (let i = 0; i < 30; i++) {
  f.movies('el señor de los anillos');
  f.people('tom hanks');
}
for (const q of readQueries('/work/shared/eval')) {
  const e = q.expected;
  const t = performance.now();
  let ranks: { hit: boolean; confidence: number; label: string }[];
  if (e.kind === 'title' || e.kind === 'none')
    ranks = f.movies(q.text, 10).map((m) => ({
      hit: e.kind === 'title' && m.id === imdb.get(e.imdbId),
      confidence: m.confidence,
      label: `${m.title} (${m.year}) «${m.matched}»`,
    }));
  else
    ranks = f.people(q.text, { role: e.kind }).map((p) => ({
      hit: fold(p.name) === fold(e.name),
      confidence: p.confidence,
      label: p.name,
    }));
  times.push(performance.now() - t);
  const keys = [e.kind, `  ${e.kind} ${q.category}`, 'all'];
  const at1 = e.kind === 'none' ? (ranks[0]?.confidence ?? 0) < 0.8 : ranks[0]?.hit === true;
  const at5 = e.kind === 'none' ? ranks.length === 0 : ranks.slice(0, 5).some((r) => r.hit);
  const direct = (ranks[0]?.confidence ?? 0) >= 0.8;
  const wrong = direct && !ranks[0]!.hit;
  for (const k of keys) {
    const x = tally.get(k) ?? [0, 0, 0, 0, 0];
    tally.set(k, x);
    x[0]!++;
    if (at1) x[1]!++;
    if (at5) x[2]!++;
    if (direct) x[3]!++;
    if (wrong) x[4]!++;
  }
  if (verbose && (!at1 || wrong || (e.kind !== 'none' && !direct))) {
    const exp =
      e.kind === 'title'
        ? `${imdb.get(e.imdbId)} ES:${(es.get(imdb.get(e.imdbId) ?? -1) ?? []).join('|')}`
        : e.kind === 'none'
          ? ''
          : e.name;
    console.log(
      `${!at1 ? 'MISS' : wrong ? 'WRONG' : 'shy '} ${q.id} ${q.category} "${q.text}" exp ${exp} rank ${ranks.findIndex((r) => r.hit)}`,
    );
    for (const r of ranks.slice(0, 3))
      console.log(`        ${r.confidence} ${r.label} ${r.hit ? '<<' : ''}`);
  }
}
for (const [k, x] of [...tally].sort())
  console.log(
    k.padEnd(30),
    x[0],
    'at1',
    ((100 * x[1]!) / x[0]!).toFixed(1),
    'at5',
    ((100 * x[2]!) / x[0]!).toFixed(1),
    'direct',
    x[3],
    'wrong',
    x[4],
  );
times.sort((a, b) => a - b);
console.log(
  'p50',
  times[times.length >> 1]!.toFixed(1),
  'p95',
  times[Math.floor(times.length * 0.95)]!.toFixed(1),
  'max',
  times.at(-1)!.toFixed(1),
);
