import { loadFinder } from '../../src/finder/load.ts';
import { readQueries } from './queries.ts';

const f = loadFinder(process.env['DATA_DIR'] ?? '');
const qs = readQueries('/work/shared/eval').filter((q) => q.expected.kind === 'none');
for (let k = 0; k < 12; k++) for (const q of qs) f.people(q.text + 'x'.repeat(k % 3));
