import { loadFinder } from '../../src/finder/load.ts';
import { readQueries } from './queries.ts';

const f = loadFinder(process.env['DATA_DIR'] ?? '');
const qs = readQueries('/work/shared/eval');
const cpu = (fn: () => void) => {
  const t = process.cpuUsage();
  fn();
  const u = process.cpuUsage(t);
  return (u.user + u.system) / 1000;
};
const show = (name: string, times: number[]) => {
  times.sort((a, b) => a - b);
  console.log(
    name.padEnd(12),
    'p50',
    times[times.length >> 1]!.toFixed(1),
    'p95',
    times[Math.floor(times.length * 0.95)]!.toFixed(1),
    'max',
    times.at(-1)!.toFixed(1),
  );
};
for (const q of qs.slice(0, 80)) {
  f.movies(q.text);
  f.people(q.text);
}
for (const kind of ['title', 'actor', 'director', 'none'])
  show(
    kind,
    qs
      .filter((q) => q.expected.kind === kind)
      .map((q) =>
        cpu(() => {
          if (kind === 'title' || kind === 'none') f.movies(q.text);
          else f.people(q.text, { role: kind as 'actor' });
        }),
      ),
  );
show(
  'none ppl',
  qs
    .filter((q) => q.expected.kind === 'none')
    .map((q) =>
      cpu(() => {
        f.people(q.text);
      }),
    ),
);
const keys = qs.flatMap((q) => [
  q.text.slice(0, 1),
  q.text.slice(0, 3),
  q.text.slice(0, 6),
  q.text.slice(0, 11),
  q.text,
]);
show(
  'sugg film',
  keys.map((k) =>
    cpu(() => {
      f.suggestMovies(k);
    }),
  ),
);
show(
  'sugg ppl',
  keys.map((k) =>
    cpu(() => {
      f.suggestPeople(k, { role: 'actor' });
    }),
  ),
);
let s = 1;
const rnd = () => {
  s = (s * 1103515245 + 12345) & 0x7fffffff;
  return s / 0x7fffffff;
};
const gib = Array.from({ length: 40 }, () =>
  Array.from({ length: 24 }, () =>
    Array.from(
      { length: 6 + Math.floor(rnd() * 6) },
      () => 'aeioubcdfglmnprst'[Math.floor(rnd() * 17)],
    ).join(''),
  ).join(' '),
);
show(
  'gibberish',
  gib.map((k) =>
    cpu(() => {
      f.movies(k);
    }),
  ),
);
show(
  'gibb ppl',
  gib.map((k) =>
    cpu(() => {
      f.people(k + 'x');
    }),
  ),
);
