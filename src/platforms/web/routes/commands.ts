import { Hono } from 'hono';
import type { RawArgs } from '../../../core/message.ts';
import type { ServedCommand, ServedRegistry } from '../../platform.ts';
import type { Answer, Answers } from '../answers-kept.ts';
import { CACHE } from '../cache-headers.ts';
import { hasUrl } from '../command-url.ts';
import { isFresh } from '../respond.ts';
import type { WebEnv } from '../web-env.ts';

/**
 * `GET /<command>/<value of its first option>` for every command that changes nothing; all options are also taken
 * as query parameters. A value may hold anything, `/` included.
 */
export function commandRoutes(registry: ServedRegistry, answers: Answers): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const command of registry.commands.filter(hasUrl)) {
    const path = `/${command.name}`;
    const paths = Object.keys(command.options).length > 0 ? [path, `${path}/:value{.*}`] : [path];
    app.on('GET', paths, async (c) => {
      const args = requestArgs(command, c.req.param('value'), c.req.query());
      const { answer, cached } = await answers.ask(command, args, c.var.locale);
      c.set('cached', cached);
      const headers = headersOf(answer);
      return answer.etag !== undefined && isFresh(c, answer.etag)
        ? c.body(null, 304, headers)
        : c.body(answer.body, answer.status, {
            ...headers,
            'Content-Type': answer.contentType,
            'Content-Length': String(answer.body.length),
          });
    });
  }
  return app;
}

function requestArgs(
  { options }: ServedCommand,
  value: string | undefined,
  query: Readonly<Record<string, string>>,
): RawArgs {
  const names = Object.keys(options);
  const [first] = names;
  return {
    ...Object.fromEntries(names.map((name) => [name, query[name] ?? ''])),
    ...(first !== undefined && value !== undefined && { [first]: value }),
  };
}

const headersOf = ({ etag }: Answer): Record<string, string> => ({
  Vary: 'Accept-Language',
  ...(etag === undefined
    ? { 'Cache-Control': CACHE.never }
    : { 'Cache-Control': CACHE.catalogue, ETag: etag }),
});
