import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('a machine that lets few files be open', () => {
  it('is told of in one sentence', async () => {
    const script = 'ulimit -n 64; exec "$0" --import ./tools/built.js -e ""';
    const said = await new Promise<string>((resolve) => {
      execFile('sh', ['-c', script, process.execPath], (_error, _stdout, stderr) =>
        resolve(stderr),
      );
    });
    expect(said).toBe(
      'Aquí solo se pueden tener 64 archivos abiertos a la vez, y Butaca necesita 512: súbelo con «ulimit -n 4096».\n',
    );
  });
});
