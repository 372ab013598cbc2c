import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../src/app/backup.ts';
import { ANA, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { wholeStore } from '../support/community/whole-store.ts';
import { startWriter } from '../support/processes/writers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each([undefined, 'una clave de prueba'])(
  'a copy made while others write is whole (key: %s)',
  async (key) => {
    const folder = await temporaryFolder();
    const at = { file: join(folder, 'comunidad.sqlite'), key };
    const writer = startWriter(at, ANA, 100, 1);
    await writer.ready;
    const to = join(folder, 'copia.sqlite');
    expect(await backUp(at, to)).toBe(`Copia hecha en ${to}.`);
    expect(await writer.gone).toBe(0);
    expect(statSync(to).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    const copy = testCommunity({ file: to, key });
    expect((await copy.privacy.kept(ANA)).accounts).toEqual([ANA]);
    await copy.ratings.rate(ANA, VOLVER, 8);
  },
);

test('a copy holds what the store held', async () => {
  const folder = await temporaryFolder();
  const at = { file: join(folder, 'comunidad.sqlite'), key: undefined };
  const { ratings, watchlists } = testCommunity(at);
  for (let film = 1; film <= 30; film++) await ratings.rate(ANA, film, 7);
  await watchlists.add(ANA, 31);
  const to = join(folder, 'copia.sqlite');
  await backUp(at, to);
  expect(await wholeStore({ file: to, key: undefined })).toEqual(await wholeStore(at));
});

test('what can’t be copied is said, and nothing is overwritten', async () => {
  const folder = await temporaryFolder();
  const at = { file: join(folder, 'comunidad.sqlite'), key: undefined };
  const to = join(folder, 'copia.sqlite');
  await expect(backUp(at, to)).rejects.toThrow(/todavía no hay nada que copiar/);
  await testCommunity(at).ratings.rate(ANA, VOLVER, 8);
  await expect(backUp(at, undefined)).rejects.toThrow(/npm run backup -- copia.sqlite/);
  await expect(backUp(at, join(folder, 'no', 'copia.sqlite'))).rejects.toThrow(/No pude escribir/);
  writeFileSync(to, 'la de ayer');
  await expect(backUp(at, to)).rejects.toThrow(/ya existe/);
  await expect(backUp({ url: 'postgres://localhost/butaca' }, to)).rejects.toThrow(/pg_dump/);
});
