import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Dispatcher } from '../../../core/dispatcher.ts';
import type { Turn } from '../../../core/turn.ts';
import type { ServedRegistry } from '../../platform.ts';
import type { Clock } from '../../shared/clock.ts';
import { CACHE } from '../cache-headers.ts';
import { ask, BODY_MAX, type Fields, fieldsRequest, questionText } from '../chat-request.ts';
import { isOwnForm } from '../own-form.ts';
import type { PageAssetFiles } from '../page-assets.ts';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import { type Exchange, homeView } from '../view/home-view.ts';
import { toDocument } from '../view/html.ts';
import { visitorTurn } from '../visitor.ts';
import type { WebEnv } from '../web-env.ts';
import { openedTurn } from '../web-turn.ts';

/** What the pages are made of. */
export interface PageParts {
  readonly registry: ServedRegistry;
  readonly assets: Promise<PageAssetFiles>;
  /** Whose data it is, and until when. */
  readonly credits: () => string;
}

/**
 * The page at `/`, which answers by itself where there is no script. Opening an address runs no command that
 * does more than answer: those are confirmed by a form, which is posted.
 */
export function pageRoutes(
  { registry, assets, credits }: PageParts,
  dispatcher: Dispatcher,
  clock: Clock,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  async function converse(fields: Fields, turn: Turn): Promise<Exchange | undefined> {
    const request = fieldsRequest(fields);
    if (!request) return undefined;
    const { reply } = await ask(dispatcher, request, turn);
    const unconfirmed = reply.error?.codigo === 'sin_confirmar';
    return { question: questionText(request), reply, ...(unconfirmed && { toConfirm: fields }) };
  }

  async function show(c: Context<WebEnv>, exchange: Exchange | undefined): Promise<Response> {
    const files = await assets;
    const loaded = {
      style: files['style.css'].path,
      script: files['conversation.js'].path,
      icon: files['icon.svg'].path,
    };
    return c.html(toDocument(homeView(registry.commands, loaded, credits(), exchange)));
  }

  app.get('/', async (c) => {
    c.header('Cache-Control', CACHE.askFirst);
    return show(c, await converse(c.req.query(), openedTurn(c.var.locale, clock.date())));
  });

  app.post(
    '/',
    bodyLimit({
      maxSize: BODY_MAX,
      onError: (c) => sendProblem(c, httpProblem('peticion_demasiado_grande')),
    }),
    async (c) => {
      if (!isOwnForm(c.req.raw)) return sendProblem(c, httpProblem('peticion_invalida'));
      const fields = Object.fromEntries(new URLSearchParams(await c.req.text()));
      c.header('Cache-Control', CACHE.never);
      return show(c, await converse(fields, visitorTurn(c, clock.date())));
    },
  );

  return app;
}
