import { Hono } from 'hono';
import type { Running } from '../../platform.ts';
import type { WebEnv } from '../web-env.ts';

/** What the services of other platforms call: hosts give a process one public port. */
export function webhookRoutes(running: readonly Running[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const { webhook } of running) {
    if (webhook) app.post(webhook.path, (c) => webhook.handle(c.req.raw));
  }
  return app;
}
