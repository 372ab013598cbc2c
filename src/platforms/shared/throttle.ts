import { createRateLimiter, type RateLimit } from '../../core/rate-limit.ts';

/** How fast a platform lets people ask. */
export interface Pace {
  readonly person: RateLimit;
  /** For all who write in one place together. */
  readonly place: RateLimit;
  /** Suggestions are asked for every few letters. */
  readonly typing: RateLimit;
}

/** What one person and one place may ask of this process. Both are given by any keys. */
export interface Throttle {
  /** 0 when the question is taken, else the whole seconds to wait. */
  question(person: string, place: string): number;
  /** Whether suggestions are given. */
  suggestion(person: string): boolean;
}

/** @param now milliseconds from any origin */
export function createThrottle(pace: Pace, now: () => number): Throttle {
  const people = createRateLimiter(pace.person, now);
  const places = createRateLimiter(pace.place, now);
  const typing = createRateLimiter(pace.typing, now);
  return {
    question: (person, place) => people.take(person) || places.take(place),
    suggestion: (person) => typing.take(person) === 0,
  };
}
