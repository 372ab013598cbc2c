import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Metrics } from '../../app/metrics.ts';
import type { Dispatcher, DispatcherLog } from '../../core/dispatcher.ts';
import type { Registry } from '../../core/registry.ts';
import type { ChartPictures } from '../../reply/chart.ts';
import { createApp, type WebLimits } from './app.ts';
import { close, listen } from './listen.ts';
import { loadPageAssets } from './page-assets.ts';
import type { PlatformStates } from './routes/status.ts';

export interface WebConfig extends WebLimits {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

/** The bot as the page and the API see it. */
export interface WebBot<C> {
  readonly registry: Registry<C>;
  readonly dispatcher: Dispatcher;
  readonly charts: ChartPictures;
  /** The catalogue's version. */
  readonly version: string;
}

export interface WebServices {
  readonly log: DispatcherLog;
  readonly metrics: Metrics;
  readonly platforms: PlatformStates;
}

export interface WebServer {
  /** Where a person on this machine opens it. */
  readonly url: string;
  /** Finishes what runs and leaves the port. */
  stop(): Promise<void>;
}

/** Milliseconds that running requests are given when the server stops. */
const GRACE = 4_000;

/**
 * Serves the page and the API.
 * @throws PlatformError when there is no port to be had
 */
export async function startWeb<C>(
  { registry, dispatcher, charts, version }: WebBot<C>,
  { host, port, ...limits }: WebConfig,
  services: WebServices,
): Promise<WebServer> {
  const assets = loadPageAssets();
  // A mistake in the page is told to whoever asks for it; the API goes on.
  assets.catch((error: unknown) => {
    services.log.error({ platform: 'web', err: error }, 'the page could not be built');
  });
  const app = createApp(
    {
      ...services,
      registry,
      dispatcher,
      charts,
      version,
      assets,
      now: () => performance.now(),
      newErrorId: () => randomBytes(4).toString('hex'),
    },
    limits,
  );
  const server = await listen(app, host, port);
  // A listening TCP server's address is never a pipe's name.
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${publicHost(host)}:${taken}`, stop: () => close(server, GRACE) };
}

/** "Every address of this machine" is no address to open. */
function publicHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
