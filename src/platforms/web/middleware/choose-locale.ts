import type { MiddlewareHandler } from 'hono';
import { invalidLocale } from '../../../wording/web.ts';
import { acceptedLocale, spanishLocale } from '../locale.ts';
import { problem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

/** `?locale=` decides the Spanish of the answer, else `Accept-Language`, else the deployment. */
export const chooseLocale: MiddlewareHandler<WebEnv> = async (c, next) => {
  const asked = c.req.query('locale');
  const locale = asked ? spanishLocale(asked) : acceptedLocale(c.req.header('accept-language'));
  if (asked && locale === undefined) {
    return sendProblem(c, problem('opcion_invalida', invalidLocale(asked)));
  }
  c.set('locale', locale);
  return next();
};
