import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

/** What another front-end of this process is sent from outside, and the port at which it listens. */
export interface Forward {
  readonly path: string;
  readonly port: number;
}

/** A few updates of a messaging service take kilobytes. */
const BODY_MAX = 1024 * 1024;

/** Hosts give a process one public port: what comes for another front-end goes on to it from here. */
export function forwardRoutes({ path, port }: Forward): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post(
    path,
    bodyLimit({
      maxSize: BODY_MAX,
      onError: (c) => sendProblem(c, httpProblem('peticion_demasiado_grande')),
    }),
    async (c) => {
      const headers = new Headers(c.req.raw.headers);
      for (const name of HOP_BY_HOP) headers.delete(name);
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers,
        body: await c.req.arrayBuffer(),
      });
      return new Response(null, { status: response.status });
    },
  );
  return app;
}

/** They speak of one connection, and this is another. */
const HOP_BY_HOP = ['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding'];
