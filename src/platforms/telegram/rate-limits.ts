import type { RateLimit } from '../../core/rate-limit.ts';
import type { Pace } from '../shared/throttle.ts';

/** How fast people may ask: as fast as anybody reads. A place is a chat; inline mode asks at every key. */
export const PACE: Pace = {
  person: { burst: 10, perSecond: 1 },
  place: { burst: 20, perSecond: 2 },
  typing: { burst: 30, perSecond: 5 },
};

/** How often somebody is told that they are too fast: each telling is one more message. */
export const WARNING: RateLimit = { burst: 1, perSecond: 1 / 10 };
