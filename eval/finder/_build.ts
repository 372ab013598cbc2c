import { DuckDBInstance } from '@duckdb/node-api';
import { buildIndex } from '../../src/finder/build/build-index.ts';

const c = await (await DuckDBInstance.create()).connect();
const t = performance.now();
await buildIndex({
  dir: process.argv[2]!,
  connection: c,
  onProgress: (d) => console.log(d, Math.round(performance.now() - t)),
});
console.log(process.memoryUsage());
console.log('cpu', process.cpuUsage());
