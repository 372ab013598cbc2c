import type { Running } from '../platform.ts';
import type { PlatformLog } from '../shared/log.ts';
import { obstacleOf, TelegramFailure } from './failure.ts';
import { placeAt } from './place.ts';
import type { Sender } from './sender.ts';

/** Writes what nobody asked for. */
export const createSpeaker =
  (sender: Sender, log: PlatformLog): NonNullable<Running['post']> =>
  async (place, channel, reply) => {
    const to = placeAt(channel ?? place);
    if (!to) return 'gone';
    try {
      await sender.post(to, reply);
      return 'posted';
    } catch (err) {
      const obstacle = obstacleOf(err);
      const fields = { platform: 'telegram', err, obstacle };
      if (obstacle === undefined) log.error(fields, 'something could not be said');
      else log.info(fields, 'something could not be said');
      // What was sent and not answered has most often arrived: nobody should read it twice.
      if (err instanceof TelegramFailure && err.kind === 'slow') return 'posted';
      return obstacle ?? 'refused';
    }
  };
