import { describe, expect, test } from 'vitest';
import { wrongsOf } from '../support/community/audit.ts';
import { ANA, ANA_ON_TELEGRAM, LEO } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { EVERY_ENGINE } from '../support/community/engines.ts';
import { wrongFigures } from '../support/community/whole-store.ts';
import { startWriter } from '../support/processes/writers.ts';

/** How long, and how much in all; `SOAK_SECONDS=60` for a long look. */
const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 2);
const PER_SECOND = 100;

describe.each(EVERY_ENGINE)('processes that write at once, on $name', ({ location }) => {
  test(
    'one person from two platforms and another one: no error, nothing lost or double',
    async () => {
      const at = await location();
      const community = testCommunity(at);
      const { code } = await community.linking.open(ANA);
      await community.linking.use(ANA_ON_TELEGRAM, code);

      const writers = [ANA, ANA_ON_TELEGRAM, LEO].map((person) =>
        startWriter(at, person, PER_SECOND / 3, SECONDS),
      );
      for (const writer of writers) {
        const gone = await writer.gone;
        expect({ gone, complaints: writer.complaints }).toEqual({ gone: 0, complaints: '' });
      }

      const [discord = [], telegram = [], leo = []] = writers.map(({ kept }) => kept);
      expect(await wrongsOf(community, ANA, discord, telegram)).toEqual([]);
      expect(await wrongsOf(community, LEO, leo)).toEqual([]);
      expect((await community.privacy.kept(ANA)).accounts).toEqual([ANA, ANA_ON_TELEGRAM]);
      expect(await community.group.summary('discord:club')).toMatchObject({ people: 2 });
      expect(await wrongFigures(at)).toEqual([]);
      const deeds = [discord, telegram, leo].flat().filter(([deed]) => deed !== 'try');
      expect(deeds.length).toBeGreaterThan(SECONDS * 10);
    },
    SECONDS * 1000 + 60_000,
  );

  test('a store that is new to all of them is made once', async () => {
    const at = await location();
    const writers = [ANA, LEO].map((person) => startWriter(at, person, 20, 1));
    for (const writer of writers) {
      expect(await writer.gone).toBe(0);
      expect(writer.complaints).toBe('');
    }
    expect(await wrongFigures(at)).toEqual([]);
  });
});
