import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ANA, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('the file is nobody else’s to read', async () => {
  const file = join(await temporaryFolder(), 'comunidad.sqlite');
  await testCommunity({ file, key: undefined }).ratings.rate(ANA, VOLVER, 8);
  for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
});

test('with a key it can be read with that key only', async () => {
  const file = join(await temporaryFolder(), 'comunidad.sqlite');
  const key = 'una clave de prueba';
  const secret = testCommunity({ file, key });
  await secret.people.meet({ person: ANA, name: 'Ana María de la O' });
  await secret.ratings.rate(ANA, VOLVER, 8);
  for (const name of [file, `${file}-wal`]) {
    const bytes = await readFile(name);
    for (const text of ['SQLite format', 'María', ANA]) expect(bytes.includes(text)).toBe(false);
  }
  await secret.close();
  const before = await readFile(file);
  for (const other of [undefined, 'otra clave cualquiera']) {
    const { ratings, logged } = testCommunity({ file, key: other });
    await expect(ratings.of(ANA)).rejects.toMatchObject({ mistake: { kind: 'communityAway' } });
    expect(logged).toEqual(['community store is away {"code":"SQLITE_NOTADB"}']);
  }
  expect((await readFile(file)).equals(before)).toBe(true);
  expect(await testCommunity({ file, key }).ratings.of(ANA)).toMatchObject({ total: 1 });
});
