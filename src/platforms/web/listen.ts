import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { PlatformError } from '../../core/errors.ts';
import { portsTaken, unusableAddress } from '../../wording/web.ts';
import type { Clock } from '../shared/clock.ts';
import type { WebEnv } from './web-env.ts';

/** Bytes of a request's line and headers; Node answers 431 to more. */
const HEADERS_MAX = 8 * 1024;
/** Milliseconds to send the headers, and the whole request: against senders who keep a connection busy. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 15_000;
/** Milliseconds that an idle connection stays open: longer than proxies in front keep theirs. */
const KEEP_ALIVE = 65_000;
/** Milliseconds between two looks for idle connections while the server closes. */
const SWEEP = 50;
/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 20;

/**
 * Serves an application at the first free port from the wanted one on.
 * @param connections so many at the same time; further ones are closed at once
 * @throws PlatformError when none is free, or the host isn't one of this machine's
 */
export async function listen(
  app: Hono<WebEnv>,
  host: string,
  port: number,
  connections: number,
): Promise<Server> {
  for (let offset = 0; offset < PORTS_TRIED; offset += 1) {
    const server = newServer(app);
    server.maxConnections = connections;
    try {
      server.listen(port === 0 ? 0 : port + offset, host);
      await once(server, 'listening');
      return server;
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') {
        throw new PlatformError(unusableAddress(host, port, code ?? ''), { cause });
      }
    }
  }
  throw new PlatformError(portsTaken(port, port + PORTS_TRIED - 1));
}

function newServer(app: Hono<WebEnv>): Server {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      maxHeaderSize: HEADERS_MAX,
      headersTimeout: HEADERS_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE,
    },
  });
  // The adaptor's type also covers HTTP/2; given node:http's createServer it is this one.
  return server as Server;
}

/**
 * Takes no new connection, lets what runs finish, and cuts what is left.
 * @param grace milliseconds that running requests are given
 */
export async function close(server: Server, grace: number, clock: Clock): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection whose answer is still being sent becomes idle, and stays open, only after that.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const over = new AbortController();
  void clock.sleep(grace, over.signal).then(() => server.closeAllConnections());
  await closed;
  clearInterval(sweep);
  over.abort();
}
