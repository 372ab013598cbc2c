import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { ServedBot } from '../../platform.ts';
import type { Clock } from '../../shared/clock.ts';
import { CACHE } from '../cache-headers.ts';
import { httpProblem, replyProblem } from '../problem.ts';
import { isFresh, sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';
import { openedTurn } from '../web-turn.ts';

/** `GET /grafico?boton=`: the picture of the chart in the answer that a button gives. */
export function chartRoutes(
  { dispatcher, charts, catalogue }: ServedBot,
  clock: Clock,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/grafico', async (c) => {
    const turn = openedTurn(c.var.locale, clock.date());
    const { reply } = await dispatcher.press(c.req.query('boton') ?? '', turn);
    const problem = replyProblem(reply, () => undefined);
    if (problem) return sendProblem(c, problem);
    const block = reply.blocks.find((candidate) => candidate.kind === 'chart');
    if (!block) return sendProblem(c, httpProblem('ruta_desconocida'));
    const hash = createHash('sha1').update(JSON.stringify(block.chart)).digest('base64url');
    const headers = {
      'Cache-Control': CACHE.catalogue,
      ETag: `W/"${catalogue.version}-${hash}"`,
      // What is written in it is in the reader's Spanish.
      Vary: 'Accept-Language',
    };
    if (isFresh(c, headers.ETag)) return c.body(null, 304, headers);
    const picture = await charts.png(block.chart);
    return c.body(Uint8Array.from(picture), 200, { ...headers, 'Content-Type': 'image/png' });
  });
  return app;
}
