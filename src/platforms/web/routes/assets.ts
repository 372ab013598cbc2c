import { Hono } from 'hono';
import { CACHE } from '../cache-headers.ts';
import type { Asset, PageAssetFiles } from '../page-assets.ts';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

/** `/pagina/…`: the files that the pages load. */
export function assetRoutes(assets: Promise<PageAssetFiles>): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
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
      'Cache-Control': CACHE.forEver,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    },
  ];
}
