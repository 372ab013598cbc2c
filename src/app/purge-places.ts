import type { Places } from '../community/places.ts';
import { UserError } from '../core/errors.ts';
import type { Clock } from '../platforms/shared/clock.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Forgets the places that the bot has left for long, now and every hour until the signal aborts. The first time also opens the
 * store: what is wrong with it is in the log before anybody needs it.
 */
export async function keepPurgingPlaces(
  places: Pick<Places, 'purge'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await places.purge();
    } catch (error) {
      // While the store is away nothing is kept longer than its disk holds it.
      if (!(error instanceof UserError)) throw error;
    }
    await clock.sleep(HOUR_MS, signal);
  }
}
