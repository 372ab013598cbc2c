import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { timeout } from 'hono/timeout';
import { createWording } from '../../wording/formats.ts';
import { credits } from '../../wording/web.ts';
import type { ServedBot } from '../platform.ts';
import { createAnswers } from './answers-kept.ts';
import type { WebConfig } from './environment.ts';
import { chooseLocale } from './middleware/choose-locale.ts';
import { countResponses } from './middleware/count-responses.ts';
import { limitRate } from './middleware/limit-rate.ts';
import { limitUrl } from './middleware/limit-url.ts';
import { openToReaders, protect } from './middleware/security.ts';
import type { PageAssetFiles } from './page-assets.ts';
import { httpProblem, problem } from './problem.ts';
import { sendProblem } from './respond.ts';
import { assetRoutes } from './routes/assets.ts';
import { chartRoutes } from './routes/charts.ts';
import { chatRoutes } from './routes/chat.ts';
import { commandRoutes } from './routes/commands.ts';
import { docsRoutes } from './routes/docs.ts';
import { pageRoutes } from './routes/page.ts';
import { statusRoutes } from './routes/status.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { WebServices } from './serve.ts';
import type { WebEnv } from './web-env.ts';
import { webTurn } from './web-turn.ts';

/** Milliseconds after which an answer isn't waited for any more. */
const TIMEOUT = 10_000;

/** The page and the API as one application; no request makes it throw. */
export function createApp(
  bot: ServedBot,
  config: WebConfig,
  services: WebServices,
  assets: Promise<PageAssetFiles>,
): Hono<WebEnv> {
  const { registry, dispatcher, catalogue } = bot;
  const { clock, metrics, log } = services;
  const answers = createAnswers({ registry, dispatcher, catalogue, clock });
  const page = {
    registry,
    assets,
    credits: () => credits(createWording(services.locale).month(catalogue.coveredUntil)),
  };
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
  app.route('/', statusRoutes(bot, config.metricsToken, services));
  app.route('/', webhookRoutes(services.running()));
  app.use(limitRate(config, dispatcher, clock));
  app.use(chooseLocale);
  app.route('/', pageRoutes(page, dispatcher, clock));
  app.route('/', assetRoutes(assets));
  app.route('/', chatRoutes(registry, dispatcher, clock));
  app.route('/', chartRoutes(bot, clock));
  app.route('/', docsRoutes(page, answers));
  app.route('/', commandRoutes(registry, answers));

  app.notFound((c) => sendProblem(c, httpProblem('ruta_desconocida')));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 503) {
      return sendProblem(c, httpProblem('plazo_agotado'), { 'Retry-After': '5' });
    }
    const id = services.newErrorId();
    log.error({ platform: 'web', err: error, errorId: id }, 'request failed');
    const turn = webTurn(c.var.locale, clock.date());
    const { codigo, mensaje } = dispatcher.refuse({ kind: 'internal', id }, turn).error;
    return sendProblem(c, problem(codigo, mensaje));
  });
  return app;
}
