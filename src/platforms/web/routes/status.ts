import { Hono } from 'hono';
import { CATALOGUE_FAILS, NEW_CATALOGUE_REFUSED } from '../../../wording/web.ts';
import type { ServedBot, Services } from '../../platform.ts';
import { sameSecret } from '../../shared/same-secret.ts';
import { CACHE } from '../cache-headers.ts';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

const FRESH = { 'Cache-Control': CACHE.never };

/**
 * For who runs the bot: `/salud` (it lives), `/listo` (it answers, and all of it is connected) and `/metricas`.
 * @param metricsToken what `/metricas` asks for; undefined: anybody may read it
 */
export function statusRoutes(
  { catalogue, answers }: Pick<ServedBot, 'catalogue' | 'answers'>,
  metricsToken: string | undefined,
  { running, metrics }: Pick<Services, 'running' | 'metrics'>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get('/salud', (c) => c.json({ estado: 'vivo' }, 200, FRESH));

  app.get('/listo', async (c) => {
    const states = running().map((platform) => [platform.name, platform.isConnected()] as const);
    const answering = await answers();
    const listo = answering && states.every(([, isConnected]) => isConnected);
    const warnings = [
      ...(catalogue.refused ? [NEW_CATALOGUE_REFUSED] : []),
      catalogue.aging ?? [],
    ].flat();
    const state = {
      listo,
      catalogo: catalogue.version,
      plataformas: Object.fromEntries(states),
      ...(!answering && { problema: CATALOGUE_FAILS }),
      ...(warnings.length > 0 && { aviso: warnings.join(' ') }),
    };
    return c.json(state, listo ? 200 : 503, FRESH);
  });

  app.get('/metricas', async (c) => {
    const given = c.req.header('authorization');
    if (metricsToken !== undefined && !sameSecret(given, `Bearer ${metricsToken}`)) {
      return sendProblem(c, httpProblem('no_autorizado'), { 'WWW-Authenticate': 'Bearer' });
    }
    const { body, contentType } = await metrics.text();
    return c.body(body, 200, { ...FRESH, 'Content-Type': contentType });
  });

  return app;
}
