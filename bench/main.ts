/** `npm run bench [-- name…]`: runs every benchmark in this folder, or those named, and prints their figures. */
import { readdir } from 'node:fs/promises';

interface Benchmark {
  readonly default: () => Promise<void>;
}

const files = (await readdir(new URL('.', import.meta.url))).filter(
  (file) => file.endsWith('.ts') && file !== 'main.ts',
);
const available = files.map((file) => file.replace(/\.ts$/, '')).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !available.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark named ${unknown.join(', ')}; there are ${available.join(', ')}\n`,
  );
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : available) {
  process.stdout.write(`\n## ${name}\n\n`);
  const benchmark: Benchmark = await import(`./${name}.ts`);
  await benchmark.default();
}
