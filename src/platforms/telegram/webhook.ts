import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { PlatformError } from '../../core/errors.ts';
import { portTaken } from '../../wording/telegram.ts';
import type { Log } from './runtime.ts';

export interface WebhookOptions {
  /** The path of the address that Telegram was told. */
  readonly path: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** What Telegram sends in `X-Telegram-Bot-Api-Secret-Token`. */
  readonly secret: string;
  /** Is given each update and must not throw. */
  readonly take: (update: unknown) => void;
  readonly log: Log;
}

export interface Webhook {
  readonly port: number;
  close(): void;
}

/** Updates take a few kilobytes; nobody else gets to fill the memory. */
const BODY_MAX = 1024 * 1024;
/** Milliseconds in which a request has to be there. */
const REQUEST_MS = 10_000;

/**
 * Takes updates from Telegram, behind the proxy that holds the certificate. Each is answered before it is
 * looked at: Telegram sends again what isn't answered soon.
 * @throws PlatformError when the port can't be had
 */
export async function openWebhook(options: WebhookOptions): Promise<Webhook> {
  let closed = false;
  const server = createServer(async (request, response) => {
    let status = 400;
    let update: unknown;
    try {
      status = closed ? 503 : refusal(request, options);
      if (status === 200) update = JSON.parse(await readBody(request));
    } catch (err) {
      status = err instanceof RangeError ? 413 : 400;
      options.log.info({ platform: 'telegram', err }, 'a webhook request could not be read');
    }
    response.writeHead(status).end();
    if (status === 200) setImmediate(options.take, update);
  });
  server.requestTimeout = REQUEST_MS;
  server.listen(options.port);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new PlatformError(portTaken(options.port), { cause });
  }
  server.on('error', (err) => options.log.error({ platform: 'telegram', err }, 'webhook server'));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    close: () => {
      // What still comes on an open connection is left to whoever starts next: Telegram sends it again.
      closed = true;
      server.close();
      server.closeIdleConnections();
    },
  };
}

/** The status that a request gets: 200 when it is Telegram's. */
function refusal({ method, url = '', headers }: IncomingMessage, options: WebhookOptions): number {
  if (url.replace(/\?.*$/, '') !== options.path) return 404;
  if (method !== 'POST') return 405;
  const given = headers['x-telegram-bot-api-secret-token'];
  return typeof given === 'string' && sameSecret(given, options.secret) ? 200 : 401;
}

// Hashed, so that neither the length nor the first wrong letter shows in the time that it takes.
function sameSecret(given: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_MAX) throw new RangeError(`A request of over ${BODY_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
