/** How much one key (a person, a chat, an address) may ask: `burst` at once, refilled at `perSecond`. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** Keys beyond these are forgotten, the one idle for longest first, so that nobody can fill the memory. */
const KEYS_MAX = 10_000;

/**
 * A token bucket a key. `take` spends one token and gives 0, or gives the seconds to wait (rounded up) when
 * there is none left.
 * @param now milliseconds from any origin
 */
export function createRateLimiter({ burst, perSecond }: RateLimit, now: () => number) {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key: string): number {
      const at = now();
      const before = buckets.get(key) ?? { tokens: burst, at };
      const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
      buckets.delete(key);
      const allowed = tokens >= 1;
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at });
      const [oldest] = buckets.keys();
      if (buckets.size > KEYS_MAX && oldest !== undefined) buckets.delete(oldest);
      return allowed ? 0 : Math.ceil((1 - tokens) / perSecond);
    },
  };
}
