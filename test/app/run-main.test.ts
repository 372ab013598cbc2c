import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compiled } from '../support/processes/programs.ts';
import { ENV, expectNone } from '../support/secrets.ts';

describe('a program that ends badly', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'butaca-redaction-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const module = (path: string) => JSON.stringify(pathToFileURL(compiled(path)).href);

  /** Runs that in `runMain`; gives what it wrote and how it ended. */
  async function run(main: string) {
    const file = join(folder, `${Math.random()}.mjs`);
    await writeFile(
      file,
      `import { runMain } from ${module('src/app/run-main.ts')};
       import { DataError, PlatformError } from ${module('src/core/errors.ts')};
       const all = Object.values(${JSON.stringify(ENV)});
       const leak = () => Object.assign(new Error(all.join(' '), { cause: new Error(all.join('|')) }), { all });
       await runMain(async () => { ${main} });`,
    );
    const child = spawn(process.execPath, [file], {
      env: { PATH: process.env['PATH'], ...ENV },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let written = '';
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (chunk: string) => {
        written += chunk;
      });
    }
    const [code] = await once(child, 'close');
    return { code, written };
  }

  it.each([
    ['a fault of the data', 'throw new DataError(leak().message)', 1],
    ['a fault of a service', 'throw new PlatformError(leak().message, { cause: leak() })', 1],
    ['a bug', 'throw leak()', 1],
    ['a bug later', 'setImmediate(() => { throw leak(); }); await new Promise(() => {});', 1],
    [
      'a rejection that nobody waits for',
      'void Promise.reject(leak()); await new Promise((r) => setTimeout(r, 50));',
      0,
    ],
    [
      'a rejection with no error',
      'void Promise.reject(all.join()); await new Promise((r) => setTimeout(r, 50));',
      0,
    ],
  ])('tells no secret of %s', async (_what, main, expected) => {
    const { code, written } = await run(main);
    expect(code).toBe(expected);
    expect(written).toContain('[secreto]');
    expectNone(written);
  });

  it('tells a fault of the data in one line, and a bug with its trace', async () => {
    expect(await run("throw new DataError('Falta el archivo.')")).toEqual({
      code: 1,
      written: 'Falta el archivo.\n',
    });
    expect((await run("throw new TypeError('x')")).written).toMatch(/TypeError: x\n {4}at /);
  });
});
