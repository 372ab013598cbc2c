import { sameSecret } from './same-secret.ts';

/** Where a service tells a platform what happened, over HTTP: the web server mounts it. */
export interface Webhook {
  readonly path: string;
  /** Answers a POST to that path. Never rejects. */
  handle(request: Request): Promise<Response>;
}

export interface WebhookOptions {
  readonly path: string;
  /** The header in which the service proves itself. */
  readonly header: string;
  readonly secret: string;
  /** Whether what comes can be taken now; the service is told to come again where it can't. */
  readonly accepts: () => boolean;
  /** Is given each body, read as JSON, and must not throw. */
  readonly take: (body: unknown) => void;
}

/**
 * Of a body. The longest update of a messaging service is a text of 4,096 characters, each escaped in six bytes,
 * that answers another with a hundred buttons: under 100 kB.
 */
const BODY_MAX = 256 * 1024;
/** Bodies that are read at the same time: with the limit above at most 16 MB. Telegram sends 40 at once. */
const READING_MAX = 64;

/**
 * A webhook that reads nothing before whoever sends has proved who they are. Each body is answered before it is
 * looked at: a service sends again what isn't answered soon.
 */
export function createWebhook(options: WebhookOptions): Webhook {
  const { path, header, secret, accepts, take } = options;
  let reading = 0;

  async function statusOf(request: Request): Promise<number> {
    if (!sameSecret(request.headers.get(header), secret)) return 401;
    if (!accepts() || reading >= READING_MAX) return 503;
    if (Number(request.headers.get('content-length') ?? 0) > BODY_MAX) return 413;
    reading += 1;
    try {
      const text = await readText(request);
      if (text === undefined) return 413;
      const body: unknown = JSON.parse(text);
      setImmediate(take, body);
      return 200;
    } catch {
      // Cut off, or no JSON: the sender's mistake, which the status tells them.
      return 400;
    } finally {
      reading -= 1;
    }
  }

  return {
    path,
    async handle(request) {
      const status = await statusOf(request);
      return new Response(null, { status, headers: status === 503 ? { 'Retry-After': '1' } : {} });
    },
  };
}

/** Undefined where there is more of it than may be. */
async function readText(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > BODY_MAX) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
