import type { Pace } from '../shared/throttle.ts';

/** How fast people may ask; a place is a channel. */
export const PACE: Pace = {
  person: { burst: 20, perSecond: 1 },
  place: { burst: 60, perSecond: 10 },
  typing: { burst: 30, perSecond: 5 },
};
