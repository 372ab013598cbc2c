import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Metrics } from '../../shared/metrics.ts';
import type { WebEnv } from '../web-env.ts';

/** Counts every response by the pattern of its address, never by what was asked. */
export const countResponses =
  (metrics: Metrics): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    await next();
    metrics.responded({
      route: routePath(c, -1),
      status: c.res.status,
      cached: c.var.cached ?? false,
    });
  };
