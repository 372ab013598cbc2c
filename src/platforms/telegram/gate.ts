import { createRateLimiter, type RateLimit } from '../../core/rate-limit.ts';

/** As fast as anybody reads. */
export const PERSON: RateLimit = { burst: 10, perSecond: 1 };
/** For all who write in a chat together. */
export const CHAT: RateLimit = { burst: 20, perSecond: 2 };
/** Inline mode asks at every key. */
export const TYPING: RateLimit = { burst: 30, perSecond: 5 };
/** How often somebody is told that they are too fast: each telling is one more message. */
const WARNING: RateLimit = { burst: 1, perSecond: 1 / 10 };

/**
 * Who may ask how much. Waits are in seconds, 0 for none.
 * @param now milliseconds from any origin
 */
export function createGate(now: () => number) {
  const people = createRateLimiter(PERSON, now);
  const chats = createRateLimiter(CHAT, now);
  const typing = createRateLimiter(TYPING, now);
  const warnings = createRateLimiter(WARNING, now);
  return {
    wait: (person: number, chat: number): number =>
      people.take(String(person)) || chats.take(String(chat)),
    waitTyping: (person: number): number => typing.take(String(person)),
    mayWarn: (person: number): boolean => warnings.take(String(person)) === 0,
  };
}
