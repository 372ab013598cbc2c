/**
 * A process of its own for one size: builds an index of so many generated titles, loads it and asks it; prints
 * the figures as JSON (milliseconds, bytes). `build` runs in a child, so that its memory isn't counted here.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from '../../eval/finder/synthetic/random.ts';
import { slip } from '../../eval/finder/synthetic/slips.ts';
import { KIND, unpackCorpus } from '../../src/finder/index/corpus.ts';
import { encodeIndex, readIndex, type Section } from '../../src/finder/index/index-file.ts';
import { buildCorpus, type Item } from '../../src/finder/indexing/corpus-builder.ts';
import { movieFinder } from '../../src/finder/movies.ts';

const SEED = 11;
const QUERIES = 300;
const SYLLABLES =
  'ba be bri ca co cla da di do fa fe flo ga go gra la le lo ma me mo na ni no pa pe pla ra re ro sa se sol ta te tri va vi zo'.split(
    ' ',
  );
const SMALL = ['the', 'of', 'el', 'la', 'de', 'and', 'a'];

/** The word of that rank: always the same, longer and rarer as ranks grow. */
function wordOf(rank: number): string {
  let [word, left] = ['', rank + SYLLABLES.length];
  while (left > 0) {
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
    left = Math.floor(left / SYLLABLES.length);
  }
  return word;
}

/** Words as often as in texts: the n-th about 1/n as often as the first (Zipf), new ones without end (Heaps). */
function title(random: Random, titles: number): string {
  const ranks = titles ** 0.85;
  return Array.from({ length: 1 + random.below(5) }, () =>
    random.chance(0.25) ? random.pick(SMALL) : wordOf(Math.floor(ranks ** random.next())),
  ).join(' ');
}

function build(path: string, titles: number): void {
  const random = createRandom(SEED);
  const items = Array.from(
    { length: titles },
    (_, i): Item => ({
      id: i + 1,
      votes: Math.floor(20_000 / (1 + i / 20)),
      texts: [{ text: title(random, titles), kind: KIND.title }],
    }),
  );
  const sections: [string, Section][] = [
    ...buildCorpus('movies', 'title', items),
    ['movies.year', new Int16Array(titles).fill(2000)],
    ['movies.imdb', new Int32Array(titles)],
    ['movies.byImdb', new Int32Array(titles)],
  ];
  writeFileSync(path, encodeIndex(new Map(sections)));
}

function measure(titles: number): object {
  const folder = mkdtempSync(join(tmpdir(), 'finder-scale-'));
  const path = join(folder, 'index.bin');
  const started = performance.now();
  execFileSync(process.execPath, [...process.execArgv, import.meta.filename, String(titles), path]);
  const built = performance.now() - started;
  const before = process.memoryUsage().rss;
  const loading = performance.now();
  const sections = readIndex(path);
  const finder = movieFinder(sections, unpackCorpus(sections, 'movies'))(() => null);
  const load = performance.now() - loading;
  const random = createRandom(SEED);
  const texts = Array.from({ length: QUERIES }, () => title(random, titles)).map((text) =>
    random.chance(0.5) ? slip(text, random) : text,
  );
  const taken = texts.map((text) => {
    const asked = performance.now();
    finder.movies(text);
    return performance.now() - asked;
  });
  const sorted = taken.slice(50).sort((a, b) => a - b);
  const memory = process.memoryUsage().rss - before;
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const file = statSync(path).size;
  rmSync(folder, { recursive: true });
  return { titles, build: built, file, load, memory, p50: at(0.5), p95: at(0.95), max: at(1) };
}

const [titles = '45000', path] = process.argv.slice(2);
if (path === undefined) process.stdout.write(JSON.stringify(measure(Number(titles))));
else build(path, Number(titles));
