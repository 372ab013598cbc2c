import { Hono } from 'hono';
import type { Dispatcher } from '../../../core/dispatcher.ts';
import type { Registry } from '../../../core/registry.ts';
import { ask, queryRequest, questionText } from '../chat.ts';
import type { Asset, PageAssetFiles } from '../page-assets.ts';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import { homeView } from '../view/home-view.ts';
import { toDocument } from '../view/html.ts';
import type { WebEnv } from '../web-env.ts';
import { requestInfo } from './chat.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The page at `/`, which answers by itself where there is no script, and the files that it loads. */
export function pageRoutes<C>(
  registry: Registry<C>,
  dispatcher: Dispatcher,
  assets: Promise<PageAssetFiles>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get('/', async (c) => {
    const request = queryRequest(c.req.query());
    const exchange = request && {
      question: questionText(request),
      reply: (await ask(dispatcher, request, requestInfo(c.var.locale))).reply,
    };
    const files = await assets;
    c.header('Cache-Control', 'no-cache');
    return c.html(
      toDocument(
        homeView(
          registry.commands,
          {
            style: files['style.css'].path,
            script: files['chat.js'].path,
            icon: files['icon.svg'].path,
          },
          exchange,
        ),
      ),
    );
  });

  app.get('/pagina/:name', async (c) => {
    const asset = Object.values(await assets).find(({ path }) => path === c.req.path);
    return asset
      ? c.body(...sendable(asset, c.req.header('accept-encoding') ?? ''))
      : sendProblem(c, httpProblem('ruta_desconocida'));
  });

  return app;
}

function sendable(
  asset: Asset,
  accepted: string,
): [Uint8Array<ArrayBuffer>, 200, Record<string, string>] {
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
  return [
    asset[encoding ?? 'plain'],
    200,
    {
      'Content-Type': asset.contentType,
      'Cache-Control': FOR_EVER,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    },
  ];
}
