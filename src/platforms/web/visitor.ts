import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Turn } from '../../core/turn.ts';
import type { WebEnv } from './web-env.ts';
import { webTurn } from './web-turn.ts';

const COOKIE = 'visita';
/** Of which nobody guesses another's. */
const ID_BYTES = 16;
const ID = /^[A-Za-z0-9_-]{22}$/;

/**
 * Whoever posts to the bot, told from others by a cookie that the browser forgets when it is closed, so that what they
 * say is a talk. Nobody whose ratings are kept: they couldn't come back to them. Only what is posted has a visitor;
 * whatever may be opened by a link is asked by nobody in particular.
 */
export function visitorTurn(c: Context<WebEnv>, at: Date): Turn {
  const known = getCookie(c, COOKIE);
  const id =
    known !== undefined && ID.test(known) ? known : randomBytes(ID_BYTES).toString('base64url');
  if (id !== known) setCookie(c, COOKIE, id, { httpOnly: true, sameSite: 'Strict', path: '/' });
  return { ...webTurn(c.var.locale, at), visitor: `web:${id}` };
}
