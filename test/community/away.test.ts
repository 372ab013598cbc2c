import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ALIEN, ANA, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { onEngine, wrongFigures } from '../support/community/whole-store.ts';
import { startWriter } from '../support/processes/writers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const AWAY = { mistake: { kind: 'communityAway' } };
const REST_MS = 1000;

/** Only root may mount; without it these disks can't be had. */
function mounted(folder: string, ...options: readonly string[]): boolean {
  if (spawnSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return true;
}

const remount = (folder: string, option: string): void =>
  expect(spawnSync('mount', ['-o', `remount,${option}`, folder]).status).toBe(0);

describe('a file that can’t be worked with', () => {
  test('is said to be away, once in the log, and comes back by itself', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'data', 'comunidad.sqlite');
    // A file where the folder should be.
    writeFileSync(join(folder, 'data'), '');
    const { ratings, logged, clock } = testCommunity({ file, key: undefined });
    await expect(ratings.rate(ANA, VOLVER, 8)).rejects.toMatchObject(AWAY);
    await expect(ratings.of(ANA)).rejects.toMatchObject(AWAY);
    rmSync(join(folder, 'data'));
    // Whoever asks at once finds nobody looking; a second later it is there.
    await expect(ratings.of(ANA)).rejects.toMatchObject(AWAY);
    clock.advance(REST_MS);
    await ratings.rate(ANA, VOLVER, 8);
    expect(await ratings.of(ANA)).toMatchObject({ total: 1 });
    expect(logged).toHaveLength(2);
    expect(logged[0]).toMatch(/^community store is away/);
    expect(logged[1]).toMatch(/^community store is back/);
  });

  test('that is no database is left as it is', async () => {
    const file = join(await temporaryFolder(), 'comunidad.sqlite');
    const diary = 'Querido diario: '.repeat(1000);
    writeFileSync(file, diary);
    const { ratings } = testCommunity({ file, key: undefined });
    await expect(ratings.rate(ANA, VOLVER, 8)).rejects.toMatchObject(AWAY);
    expect(await readFile(file, 'utf8')).toBe(diary);
  });

  test('on a full disk nothing is half there, and with room it goes on', async ({ skip }) => {
    const disk = await temporaryFolder();
    if (!mounted(disk, '-o', 'size=700k')) skip('only root may mount');
    const at = { file: join(disk, 'comunidad.sqlite'), key: undefined };
    const { ratings, importing, seen, logged } = testCommunity(at);
    await ratings.rate(ANA, VOLVER, 8);
    let kept = 0;
    const fill = async (): Promise<void> => {
      for (let batch = 1; ; batch++) {
        const films = Array.from({ length: 300 }, (_, i) => ({
          film: batch * 1000 + i,
          rating: 7,
        }));
        const { id } = await importing.prepare(ANA, { seen: films, wanted: [] });
        await importing.apply(ANA, id);
        kept += films.length;
      }
    };
    await expect(fill()).rejects.toMatchObject(AWAY);
    expect(kept).toBeGreaterThan(0);
    expect((await seen.all(ANA)).size).toBe(1 + kept);
    expect(await wrongFigures(at)).toEqual([]);
    remount(disk, 'size=20m');
    await ratings.rate(ANA, ALIEN, 9);
    expect(await ratings.of(ANA)).toMatchObject({ total: 2 + kept });
    expect(logged.at(0)).toBe('community store is away {"code":"SQLITE_FULL"}');
    expect(logged.at(-1)).toBe('community store is back {}');
  });

  test('on a disk that can only be read can’t be changed, until it can', async ({ skip }) => {
    const disk = await temporaryFolder();
    if (!mounted(disk)) skip('only root may mount');
    const at = { file: join(disk, 'comunidad.sqlite'), key: undefined };
    // By another process: this one lets go of a file when it collects its garbage.
    expect(await startWriter(at, ANA, 20, 0.1).gone).toBe(0);
    remount(disk, 'ro');
    const { ratings, clock } = testCommunity(at);
    await expect(ratings.rate(ANA, ALIEN, 8)).rejects.toMatchObject(AWAY);
    remount(disk, 'rw');
    clock.advance(REST_MS);
    await ratings.rate(ANA, ALIEN, 8);
    expect(await ratings.among(ANA, [ALIEN])).toEqual(new Map([[ALIEN, 8]]));
  });
});

test('what a person wrote is in no error that is logged', async () => {
  const at = { file: join(await temporaryFolder(), 'comunidad.sqlite'), key: undefined };
  const { people } = testCommunity(at);
  await people.meet({ person: ANA });
  await onEngine(at, ({ writer }) =>
    writer.schema.alterTable('identities').renameColumn('handle', 'gone').execute(),
  );
  const refused = people.meet({ person: ANA, name: 'Ana María', handle: 'anita' });
  const error = await refused.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'StoreFault', message: 'SQLITE_ERROR' });
  expect(`${(error as Error).stack}`).not.toMatch(/Ana María|anita/);
});
