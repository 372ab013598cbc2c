import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiled } from '../support/processes/programs.ts';
import { rawFolder } from './raw-files.ts';

describe('npm run etl', () => {
  const run = (args: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const command = [compiled('src/etl/main.ts'), ...args];
      execFile(process.execPath, command, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });

  it('ends with code 1 and exactly one line on standard error', async () => {
    const { raw, out } = await rawFolder();
    await writeFile(join(raw, 'credits.csv'), 'cast,crew\n');
    expect(await run(['--raw', raw, '--out', out])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'A credits.csv le falta la columna id.\n',
    });
    const { code, stderr } = await run(['--rwa', raw]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'No entiendo las opciones. Uso: npm run etl -- [--raw CARPETA] [--out CARPETA]\n',
    );
  });

  it('makes the whole catalogue and sums it up in Spanish', async () => {
    const { raw, out } = await rawFolder();
    const { code, stdout, stderr } = await run(['--raw', raw, '--out', out]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Catálogo listo en .* Películas: 1, /s);
    expect(JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))).toMatchObject({
      films: 1,
    });
  });
});
