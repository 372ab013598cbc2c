import { join } from 'node:path';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { openCommunity } from '../../src/community/open.ts';
import { ANA, VOLVER } from '../support/community/cast.ts';
import { startWriter } from '../support/processes/writers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Another process that has the file for itself: it closes it, or reads what one that was killed left. */
function keepToItself(file: string): Database.Database {
  const other = new Database(file);
  // From its first look on it would never let go.
  other.prepare('select count(*) from persons').all([]);
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('begin immediate; update persons set since = since; commit');
  return other;
}

function letGo(other: Database.Database): void {
  other.pragma('locking_mode = NORMAL');
  other.prepare('select count(*) from persons').all([]);
}

test('a file that another process has for itself is waited for, by all that is asked at once', async () => {
  const file = join(await temporaryFolder(), 'comunidad.sqlite');
  // By another process: this one lets go of a file when it collects its garbage.
  expect(await startWriter({ file, key: undefined }, ANA, 20, 0.1).gone).toBe(0);

  const other = keepToItself(file);
  let looks = 0;
  const logged: string[] = [];
  const community = openCommunity({
    location: { file, key: undefined },
    date: () => new Date(),
    async sleep() {
      looks++;
      if (looks === 20) letGo(other);
    },
    randomBytes: (count) => Buffer.alloc(count),
    log: {
      info: (_fields, message) => logged.push(message),
      error: (_fields, message) => logged.push(message),
    },
  });
  onTestFinished(() => community.close());
  const [rated] = await Promise.all([
    community.ratings.of(ANA),
    community.ratings.rate(ANA, VOLVER, 9),
  ]);
  expect(rated.total).toBeGreaterThan(0);
  expect(await community.ratings.among(ANA, [VOLVER])).toEqual(new Map([[VOLVER, 9]]));
  expect(looks).toBeGreaterThanOrEqual(20);
  expect(logged).toEqual([]);
});
