import { expect, test } from 'vitest';
import { keepPurgingPlaces } from '../../src/app/purge-places.ts';
import { UserError } from '../../src/core/errors.ts';
import { manualClock } from '../support/manual-clock.ts';

const HOUR_MS = 60 * 60 * 1000;

test('what is kept for a time only is looked for at the start and every hour, store or no store', async () => {
  const clock = manualClock();
  const stop = new AbortController();
  let purges = 0;
  const places = {
    async purge() {
      purges++;
      if (purges === 2) throw new UserError({ kind: 'communityAway' });
      return 0;
    },
  };
  const kept = keepPurgingPlaces(places, clock, stop.signal);
  for (const expected of [1, 2, 3]) {
    await clock.sleeping(HOUR_MS);
    expect(purges).toBe(expected);
    clock.advance(HOUR_MS);
  }
  await clock.sleeping(HOUR_MS);
  stop.abort();
  await kept;
});
