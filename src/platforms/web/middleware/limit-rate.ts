import type { MiddlewareHandler } from 'hono';
import type { Dispatcher } from '../../../core/dispatcher.ts';
import { createRateLimiter } from '../../../core/rate-limit.ts';
import type { Clock } from '../../shared/clock.ts';
import { clientKey } from '../client-key.ts';
import { problem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';
import { webTurn } from '../web-turn.ts';

/** How many requests a second an address may send, where nobody says otherwise. */
export const REQUESTS_PER_SECOND = 20;
/** How many seconds' worth of requests an address may send at once: a page that loads, then typing. */
const BURST_SECONDS = 3;

interface RateLimit {
  /** Of one address; 0: no limit. */
  readonly requestsPerSecond: number;
  /** As `clientKey` takes it. */
  readonly trustProxy: string;
}

/** Refuses an address that asks too much, until it may ask again. */
export function limitRate(
  { requestsPerSecond, trustProxy }: RateLimit,
  dispatcher: Dispatcher,
  clock: Clock,
): MiddlewareHandler<WebEnv> {
  if (requestsPerSecond === 0) return (_c, next) => next();
  const limiter = createRateLimiter(
    { burst: Math.ceil(requestsPerSecond * BURST_SECONDS), perSecond: requestsPerSecond },
    clock.now,
  );
  return async (c, next) => {
    const key = clientKey(
      { socket: c.env.incoming.socket.remoteAddress, header: (name) => c.req.header(name) },
      trustProxy,
    );
    const seconds = limiter.take(key);
    if (seconds === 0) return next();
    const turn = webTurn(undefined, clock.date());
    const { codigo, mensaje } = dispatcher.refuse({ kind: 'tooFast', seconds }, turn).error;
    return sendProblem(c, problem(codigo, mensaje), { 'Retry-After': String(seconds) });
  };
}
