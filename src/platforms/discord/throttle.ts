import { createRateLimiter } from '../../core/rate-limit.ts';

const PERSON = { burst: 20, perSecond: 1 };
const CHANNEL = { burst: 60, perSecond: 10 };
/** Every few letters typed in an option ask for suggestions. */
const TYPING = { burst: 30, perSecond: 5 };

/** Who asks, and where. */
interface Asker {
  readonly userId: string;
  readonly channelId: string;
}

/** What one person and one channel may ask of this process. */
export interface Throttle {
  /** 0 when the question is taken, else the whole seconds to wait. */
  question(asker: Asker): number;
  /** Whether suggestions are given. */
  suggestion(asker: Asker): boolean;
}

/** @param now milliseconds from any origin */
export function createThrottle(now: () => number): Throttle {
  const people = createRateLimiter(PERSON, now);
  const channels = createRateLimiter(CHANNEL, now);
  const typing = createRateLimiter(TYPING, now);
  return {
    question: ({ userId, channelId }) => people.take(userId) || channels.take(channelId),
    suggestion: ({ userId }) => typing.take(userId) === 0,
  };
}
