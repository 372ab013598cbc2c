import type { AddressInfo } from 'node:net';
import type { Running, ServedBot, Services } from '../platform.ts';
import { createApp } from './app.ts';
import { connectionsHere } from './connection-limit.ts';
import type { WebConfig } from './environment.ts';
import { close, listen } from './listen.ts';
import { loadPageAssets } from './page-assets.ts';

/** What of the process is used here. */
export type WebServices = Omit<
  Services,
  'random' | 'say' | 'announce' | 'redact' | 'keepSecret' | 'mountsWebhooks' | 'quit'
>;

export interface WebServer extends Running {
  /** Where a person on this machine opens it. */
  readonly url: string;
}

/** Milliseconds that running requests are given when the server stops. */
const GRACE = 4_000;

/**
 * Serves the page, the API, and the webhooks of the platforms that run by now.
 * @throws PlatformError when there is no port to be had
 */
export async function startServer(
  bot: ServedBot,
  config: WebConfig,
  services: WebServices,
): Promise<WebServer> {
  const assets = loadPageAssets();
  // A mistake in the page is told to whoever asks for it; the API goes on.
  assets.catch((error: unknown) => {
    services.log.error({ platform: 'web', err: error }, 'the page could not be built');
  });
  const app = createApp(bot, config, services, assets);
  const server = await listen(app, config.host, config.port, connectionsHere());
  // A listening TCP server's address is never a pipe's name.
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  const stop = () => {
    closing ??= close(server, GRACE, services.clock);
    return closing;
  };
  const ended = new Promise<undefined>((resolve) => server.once('close', () => resolve(undefined)));
  return {
    url: `http://${publicHost(config.host)}:${port}`,
    isConnected: () => server.listening,
    ended,
    stop,
  };
}

/** "Every address of this machine" is no address to open. */
function publicHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
