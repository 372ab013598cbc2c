import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Metrics } from '../../../app/metrics.ts';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

/** Whether each front-end that is configured is connected, by its name. */
export type PlatformStates = () => Readonly<Record<string, boolean>>;

export interface StatusOptions {
  /** The catalogue's version. */
  readonly version: string;
  readonly platforms: PlatformStates;
  readonly metrics: Metrics;
  /** What `/metricas` asks for; undefined: anybody may read it. */
  readonly metricsToken: string | undefined;
}

const FRESH = { 'Cache-Control': 'no-store' };

/** For who runs the bot: `/salud` (it lives), `/listo` (all of it is connected) and `/metricas`. */
export function statusRoutes({
  version,
  platforms,
  metrics,
  metricsToken,
}: StatusOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get('/salud', (c) => c.json({ estado: 'vivo' }, 200, FRESH));

  app.get('/listo', (c) => {
    const plataformas = platforms();
    const listo = Object.values(plataformas).every(Boolean);
    return c.json({ listo, catalogo: version, plataformas }, listo ? 200 : 503, FRESH);
  });

  app.get('/metricas', async (c) => {
    if (metricsToken !== undefined && !sameText(c.req.header('authorization'), metricsToken)) {
      return sendProblem(c, httpProblem('no_autorizado'), { 'WWW-Authenticate': 'Bearer' });
    }
    const { body, contentType } = await metrics.text();
    return c.body(body, 200, { ...FRESH, 'Content-Type': contentType });
  });

  return app;
}

/** Compares in a time that tells nothing of where the two differ. */
function sameText(authorization: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${token}`));
}
