import { describe, expect, it } from 'vitest';
import { cleanOnly, rawFolder } from '../raw-files.ts';

describe('many rows that are dropped', () => {
  it('are counted, with ten examples, in a small report', async () => {
    const folder = await rawFolder();
    const rows = Array.from({ length: 60_000 }, (_, index) => `[],[],${index + 2}`);
    await folder.write('credits.csv', `cast,crew,id\n[],[],1\n${rows.join('\n')}\n`);
    const report = await cleanOnly(folder);
    expect(report.dropped).toMatchObject([{ file: 'credits.csv', count: 60_000 }]);
    expect(report.dropped[0]?.examples).toHaveLength(10);
    expect(JSON.stringify(report).length).toBeLessThan(5_000);
  });
});
