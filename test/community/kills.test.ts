import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { wrongsOf } from '../support/community/audit.ts';
import { ANA } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { EVERY_ENGINE } from '../support/community/engines.ts';
import { wrongFigures } from '../support/community/whole-store.ts';
import { type Kept, startWriter } from '../support/processes/writers.ts';

/** How often; `KILLS=200` for a long look. */
const KILLS = Number(process.env['KILLS'] ?? 2);

describe.each(EVERY_ENGINE)('killed while it writes, on $name', ({ location }) => {
  test(
    'all that was said to be kept is there, and nothing half',
    async () => {
      const at = await location();
      const kept: Kept[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        const writer = startWriter(at, ANA);
        await writer.ready;
        // At any moment of its work: this is the chance that is tested.
        await setTimeout(50 + Math.random() * 200);
        writer.process.kill('SIGKILL');
        expect(await writer.gone).toBe('SIGKILL');
        kept.push(...writer.kept);
        expect(writer.complaints).toBe('');
        const community = testCommunity(at);
        const wrongs = await wrongsOf(community, ANA, kept).catch((error: unknown) => {
          throw new Error(`After ${kill + 1} kills: ${community.logged.join()}`, { cause: error });
        });
        expect(wrongs).toEqual([]);
        await community.close();
        expect(await wrongFigures(at)).toEqual([]);
      }
      expect(kept.length).toBeGreaterThan(KILLS);
    },
    KILLS * 20_000,
  );
});
