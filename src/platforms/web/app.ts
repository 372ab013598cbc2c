import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { timeout } from 'hono/timeout';
import type { Metrics } from '../../app/metrics.ts';
import type { Dispatcher, DispatcherLog } from '../../core/dispatcher.ts';
import type { Registry } from '../../core/registry.ts';
import type { ChartPictures } from '../../reply/chart.ts';
import { internalError } from '../../wording/mistakes.ts';
import { createAnswers } from './answers.ts';
import { countResponses } from './middleware/count-responses.ts';
import { limitRate } from './middleware/limit-rate.ts';
import { limitUrl } from './middleware/limit-url.ts';
import { chooseLocale } from './middleware/locale.ts';
import { openToReaders, protect } from './middleware/security.ts';
import type { PageAssetFiles } from './page-assets.ts';
import { httpProblem, problem } from './problem.ts';
import { sendProblem } from './respond.ts';
import { chartRoutes } from './routes/charts.ts';
import { chatRoutes } from './routes/chat.ts';
import { commandRoutes } from './routes/commands.ts';
import { docsRoutes } from './routes/docs.ts';
import { type Forward, forwardRoutes } from './routes/forward.ts';
import { pageRoutes } from './routes/page.ts';
import { type PlatformStates, statusRoutes } from './routes/status.ts';
import type { WebEnv } from './web-env.ts';

/** What the page and the API are made of. */
export interface WebParts<C> {
  readonly registry: Registry<C>;
  readonly dispatcher: Dispatcher;
  /** The catalogue's version. */
  readonly version: string;
  readonly charts: ChartPictures;
  readonly assets: Promise<PageAssetFiles>;
  readonly metrics: Metrics;
  readonly platforms: PlatformStates;
  readonly log: DispatcherLog;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  readonly newErrorId: () => string;
}

/** How it is offered to the world. */
export interface WebLimits {
  /** As `clientKey` takes it. */
  readonly trustProxy: string;
  /** Requests a second from one address; 0: no limit. */
  readonly requestsPerSecond: number;
  readonly metricsToken: string | undefined;
  readonly forward?: Forward;
}

/** Milliseconds after which an answer isn't waited for any more. */
const TIMEOUT = 10_000;

/** The page and the API as one application; no request makes it throw. */
export function createApp<C>(parts: WebParts<C>, limits: WebLimits): Hono<WebEnv> {
  const { registry, dispatcher, version, assets, metrics, platforms, log } = parts;
  const answers = createAnswers(registry, dispatcher, version);
  const app = new Hono<WebEnv>();

  app.use(countResponses(metrics));
  app.use(protect);
  app.use(compress());
  app.use(openToReaders);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        sendProblem(c, httpProblem('metodo_no_permitido'), { Allow: methods.join(', ') }),
    }),
  );
  app.use(timeout(TIMEOUT, new HTTPException(503)));
  app.use(limitUrl);
  app.route('/', statusRoutes({ version, platforms, metrics, metricsToken: limits.metricsToken }));
  if (limits.forward) app.route('/', forwardRoutes(limits.forward));
  app.use(limitRate(limits, parts.now));
  app.use(chooseLocale);
  app.route('/', pageRoutes(registry, dispatcher, assets));
  app.route('/', chatRoutes(registry, dispatcher));
  app.route('/', chartRoutes(dispatcher, parts.charts, version));
  app.route('/', docsRoutes(registry, answers, assets));
  app.route('/', commandRoutes(registry, answers));

  app.notFound((c) => sendProblem(c, httpProblem('ruta_desconocida')));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 503) {
      return sendProblem(c, httpProblem('plazo_agotado'), { 'Retry-After': '5' });
    }
    const id = parts.newErrorId();
    log.error({ platform: 'web', err: error, errorId: id }, 'request failed');
    return sendProblem(c, problem('error_interno', internalError(id)));
  });
  return app;
}
