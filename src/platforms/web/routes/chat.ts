import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Dispatcher } from '../../../core/dispatcher.ts';
import type { ServedRegistry } from '../../platform.ts';
import type { Clock } from '../../shared/clock.ts';
import { CACHE } from '../cache-headers.ts';
import { ask, BODY_MAX, ChatRequestSchema } from '../chat-request.ts';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import { areLasting, suggestForMessage } from '../suggestions.ts';
import { visitorTurn } from '../visitor.ts';
import type { WebEnv } from '../web-env.ts';
import { webTurn } from '../web-turn.ts';

/** What the page's script talks to: `POST /chat` and `GET /sugerencias`. */
export function chatRoutes(
  registry: ServedRegistry,
  dispatcher: Dispatcher,
  clock: Clock,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.post(
    '/chat',
    bodyLimit({
      maxSize: BODY_MAX,
      onError: (c) => sendProblem(c, httpProblem('peticion_demasiado_grande')),
    }),
    async (c) => {
      const request = ChatRequestSchema.safeParse(await readJson(c.req.raw));
      if (!request.success) return sendProblem(c, httpProblem('peticion_invalida'));
      const turn = visitorTurn(c, clock.date());
      const { command, reply } = await ask(dispatcher, request.data, turn);
      const { blocks, actions = [], error = null } = reply;
      c.header('Cache-Control', CACHE.never);
      return c.json({ comando: command, blocks, actions, error });
    },
  );

  app.get('/sugerencias', (c) => {
    const { texto = '', comando, opcion } = c.req.query();
    const turn = webTurn(c.var.locale, clock.date());
    const sugerencias =
      comando !== undefined && opcion !== undefined
        ? dispatcher
            .suggest(comando, opcion, texto, turn)
            .map(({ label, value }) => ({ texto: label, valor: value }))
        : suggestForMessage(texto, registry, dispatcher, turn);
    const lasting = areLasting(comando, texto, registry);
    c.header('Cache-Control', lasting ? CACHE.aMinute : CACHE.never);
    c.header('Vary', 'Accept-Language');
    return c.json({ sugerencias });
  });

  return app;
}

/** What a request's body says, or undefined when it is no JSON sent as JSON: other sites' forms can't. */
async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json(?:;|$)/i.test(type)) return undefined;
  try {
    return await request.json();
  } catch {
    // Broken JSON is the sender's mistake, and answered as such.
    return undefined;
  }
}
