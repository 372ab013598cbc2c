import { execFile, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundled, compiled } from '../../support/processes/programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clean, filmIds, rawFolder } from '../raw-files.ts';
import { whose } from './small-catalogue.ts';

const module = (path: string): string => JSON.stringify(pathToFileURL(compiled(path)).href);

describe('a run', () => {
  it('that is killed half-way leaves the old catalogue, and the next one removes its litter', async () => {
    const folder = await rawFolder();
    await clean(folder);
    const { raw } = await rawFolder([{ id: '2' }], [{ id: '2' }]);
    const { out } = folder;
    const script = `
      import { runEtl } from ${module('src/etl/run.ts')};
      import { STAGES } from ${module('src/etl/stages.ts')};
      const hang = { name: 'hang', run: () => { console.log('half-way'); return new Promise((resolve) => setTimeout(resolve, 1e6)); } };
      await runEtl({ raw: ${JSON.stringify(raw)}, out: ${JSON.stringify(out)}, shipped: ${JSON.stringify(raw)}, clock: () => new Date(), stages: [STAGES[0], hang] });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(await readdir(out)).toContain(`.butaca-${child.pid}`);
    expect(await filmIds(out)).toEqual([1]);
    await clean({ raw, out });
    expect(await filmIds(out)).toEqual([2]);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('on Windows makes a catalogue and replaces it', async () => {
    const { raw, out } = await rawFolder();
    const args = ['--import', './test/etl/staging/as-windows.mjs', compiled('src/etl/main.ts')];
    for (let run = 0; run < 2; run++) {
      const stderr = await new Promise<string>((resolve) => {
        execFile(process.execPath, [...args, '--raw', raw, '--out', out], (_error, _stdout, text) =>
          resolve(text),
        );
      });
      expect(stderr).toBe('');
      expect(await filmIds(out)).toEqual([1]);
    }
  });

  it('beside two others ends in the whole catalogue of one of them', async () => {
    const out = join(await temporaryFolder(), 'clean');
    const program = bundled('test/etl/staging/small-catalogue.ts');
    const marks = ['a', 'b', 'c'];
    const ended = await Promise.all(
      marks.map(
        (mark) =>
          new Promise<string>((resolve) => {
            const script = `
              import { replaceSmall } from ${JSON.stringify(pathToFileURL(program).href)};
              await replaceSmall(${JSON.stringify(out)}, '${mark}', ['movies.parquet', '${mark}.parquet']);`;
            const args = ['--input-type=module', '-e', script];
            execFile(process.execPath, args, (_error, _stdout, stderr) => resolve(stderr));
          }),
      ),
    );
    expect(ended).toEqual(['', '', '']);
    expect(marks).toContain(await whose(out));
  });
});
