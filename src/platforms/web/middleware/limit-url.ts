import type { MiddlewareHandler } from 'hono';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

/** Characters of an address with its query: the longest title, percent-encoded, with room to spare. */
const URL_MAX = 4_096;

export const limitUrl: MiddlewareHandler<WebEnv> = async (c, next) =>
  c.req.url.length > URL_MAX ? sendProblem(c, httpProblem('direccion_demasiado_larga')) : next();
