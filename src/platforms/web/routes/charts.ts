import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Dispatcher } from '../../../core/dispatcher.ts';
import type { ChartPictures } from '../../../reply/chart.ts';
import { httpProblem, replyProblem } from '../problem.ts';
import { CATALOG_CACHE, isFresh, sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';
import { requestInfo } from './chat.ts';

/** `GET /grafico?boton=`: the picture of the chart in the answer that a button gives. */
export function chartRoutes(
  dispatcher: Dispatcher,
  charts: ChartPictures,
  version: string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/grafico', async (c) => {
    const { reply } = await dispatcher.press(c.req.query('boton') ?? '', requestInfo(c.var.locale));
    const problem = replyProblem(reply, () => undefined);
    if (problem) return sendProblem(c, problem);
    const block = reply.blocks.find((candidate) => candidate.kind === 'chart');
    if (!block) return sendProblem(c, httpProblem('ruta_desconocida'));
    const hash = createHash('sha1').update(JSON.stringify(block.chart)).digest('base64url');
    const headers = { 'Cache-Control': CATALOG_CACHE, ETag: `W/"${version}-${hash}"` };
    if (isFresh(c, headers.ETag)) return c.body(null, 304, headers);
    const picture = await charts.png(block.chart);
    return c.body(Uint8Array.from(picture), 200, { ...headers, 'Content-Type': 'image/png' });
  });
  return app;
}
