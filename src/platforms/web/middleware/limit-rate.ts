import type { MiddlewareHandler } from 'hono';
import { createRateLimiter } from '../../../core/rate-limit.ts';
import { tooFast } from '../../../wording/mistakes.ts';
import { clientKey } from '../address.ts';
import type { WebLimits } from '../app.ts';
import { problem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

/** How many seconds' worth of requests an address may send at once: a page that loads, then typing. */
const BURST_SECONDS = 3;

/**
 * Refuses an address that asks too much, until it may ask again.
 * @param now milliseconds from any origin
 */
export function limitRate(
  { requestsPerSecond, trustProxy }: WebLimits,
  now: () => number,
): MiddlewareHandler<WebEnv> {
  if (requestsPerSecond === 0) return (_c, next) => next();
  const limiter = createRateLimiter(
    { burst: Math.ceil(requestsPerSecond * BURST_SECONDS), perSecond: requestsPerSecond },
    now,
  );
  return async (c, next) => {
    const key = clientKey(
      { socket: c.env.incoming.socket.remoteAddress, header: (name) => c.req.header(name) },
      trustProxy,
    );
    const seconds = limiter.take(key);
    if (seconds === 0) return next();
    const { code, message } = tooFast(seconds);
    return sendProblem(c, problem(code, message), { 'Retry-After': String(seconds) });
  };
}
