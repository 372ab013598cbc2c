import { readIndex } from '../../src/finder/index/index-file.ts';

for (const [n, s] of readIndex((process.env['DATA_DIR'] ?? '/tmp/w/finder/full') + '/finder.bin'))
  if (s.byteLength > 200000) console.log(n, s.length, (s.byteLength / 1e6).toFixed(2));
