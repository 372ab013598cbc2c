import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Dispatcher } from '../../../core/dispatcher.ts';
import type { Registry } from '../../../core/registry.ts';
import type { Turn } from '../../../core/turn.ts';
import { ask, ChatRequestSchema } from '../chat.ts';
import { httpProblem } from '../problem.ts';
import { sendProblem } from '../respond.ts';
import { suggestForMessage } from '../suggestions.ts';
import type { WebEnv } from '../web-env.ts';

/** A message of the longest kind, escaped in the worst way, and its frame. */
const BODY_MAX = 16 * 1024;

/** What the page's script talks to: `POST /chat` and `GET /sugerencias`. */
export function chatRoutes<C>(registry: Registry<C>, dispatcher: Dispatcher): Hono<WebEnv> {
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
      const { command, reply } = await ask(dispatcher, request.data, requestInfo(c.var.locale));
      const { blocks, actions = [], error = null } = reply;
      c.header('Cache-Control', 'no-store');
      return c.json({ comando: command, blocks, actions, error });
    },
  );

  app.get('/sugerencias', (c) => {
    const { texto = '', comando, opcion } = c.req.query();
    const info = requestInfo(c.var.locale);
    const sugerencias =
      comando !== undefined && opcion !== undefined
        ? dispatcher
            .suggest(comando, opcion, texto, info)
            .map(({ label, value }) => ({ texto: label, valor: value }))
        : suggestForMessage(texto, registry, dispatcher, info);
    c.header('Cache-Control', 'public, max-age=60');
    c.header('Vary', 'Accept-Language');
    return c.json({ sugerencias });
  });

  return app;
}

export const requestInfo = (locale: string | undefined): Turn => ({
  platform: 'web',
  ...(locale && { locale }),
});

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
