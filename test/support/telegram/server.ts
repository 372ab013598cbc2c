import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { Chats } from './chats.ts';
import { type Fault, goWrong, refusal, sendJson } from './faults.ts';
import {
  type Article,
  BadRequest,
  checkCommands,
  checkInlineResults,
  checkToast,
} from './limits.ts';
import { Polls } from './polls.ts';
import { specCheck } from './spec.ts';
import { UpdateQueue } from './updates.ts';

export const TOKEN = '987654321:AAtest-Token_of-nobody-0123456789abcd';
export const BOT = { id: 987_654_321, is_bot: true, first_name: 'Butaca', username: 'Butaca_bot' };

/** A call that the bot made. */
export interface Call {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Why it was refused; undefined when it wasn't. */
  readonly refused: string | undefined;
}

/** Real time after which a test that waits for the bot gives up. */
const PATIENCE_MS = 10_000;

const Poll = z.looseObject({ offset: z.number().default(0), timeout: z.number().default(0) });

/** A Bot API server on loopback that keeps chats and refuses what the real one would refuse. */
export class TelegramServer {
  readonly chats = new Chats();
  readonly polls = new Polls(this.chats);
  readonly updates = new UpdateQueue();
  readonly calls: Call[] = [];
  /** What calls held that the Bot API's description doesn't. */
  readonly violations: string[] = [];
  readonly menus = new Map<string, ReturnType<typeof checkCommands>>();
  readonly inlineAnswers = new Map<string, readonly Article[]>();
  /** Presses by the toast that answered them. */
  readonly toasts = new Map<string, string>();
  readonly openPresses = new Set<string>();
  /** What somebody sent, by its id. */
  readonly uploads = new Map<string, Buffer>();
  /** The documents that the bot sent, in order. */
  readonly documents: { chat: number; name: string; bytes: Uint8Array }[] = [];
  /** Who administers every group. */
  readonly administrators = new Set<number>();
  webhook: { url: string; secret: string } | undefined;
  /** Is told of each call as it is answered. */
  onCall: ((call: Call) => void) | undefined;
  readonly #faults = new Map<string, Fault[]>();
  readonly #waiting = new Set<() => void>();
  readonly #specProblems = specCheck();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  readonly token = TOKEN;

  get root(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The next calls of a method go wrong, one in each of these ways. */
  fail(method: string, ...faults: Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  /** Resolves with what `look` gives as soon as that is something; looked at after each call. */
  async until<T>(
    what: string,
    look: () => T | undefined | false,
    patience = PATIENCE_MS,
  ): Promise<T> {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      const left = deadline - Date.now();
      if (left <= 0) {
        const calls = this.calls
          .slice(-10)
          .map(({ method, refused = 'ok' }) => `${method}: ${refused}`);
        throw new Error(`The bot did not ${what}. Its last calls: ${calls.join(', ')}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const upload = request.url?.match(/^\/file\/bot([^/]+)\/documents\/(\w+)$/);
    if (upload) {
      const bytes = upload[1] === TOKEN ? this.uploads.get(upload[2] ?? '') : undefined;
      response.writeHead(bytes ? 200 : 404).end(bytes);
      return;
    }
    const [, token = '', method = ''] = request.url?.match(/^\/bot([^/]+)\/(\w+)$/) ?? [];
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const sent = Buffer.concat(chunks);
    const type = request.headers['content-type'] ?? '';
    const body = await bodyOf(sent, type);
    if (method === 'sendDocument') {
      const { name, bytes } = await documentIn(sent, type);
      this.documents.push({ chat: Number(body['chat_id']), name, bytes });
    }
    const fault = this.#faults.get(method)?.shift() ?? tokenFault(token);
    if (fault) {
      this.#record({ method, body, refused: fault.kind });
      goWrong(fault, response);
      return;
    }
    if (method === 'getUpdates') return this.#poll(body, response);
    try {
      const problems = this.#specProblems(method, body);
      this.violations.push(...problems);
      if (problems.length > 0) throw new BadRequest(`Bad Request: ${problems.join('; ')}`);
      const result = this.#run(method, body);
      this.#record({ method, body, refused: undefined });
      sendJson(response, 200, { ok: true, result });
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error);
      this.#record({ method, body, refused: description });
      goWrong(refusal(400, description), response);
    }
  }

  #record(call: Call): void {
    this.calls.push(call);
    this.onCall?.(call);
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #poll(body: object, response: ServerResponse): void {
    const { offset, timeout } = Poll.parse(body);
    const answer = (result: readonly object[]) => sendJson(response, 200, { ok: true, result });
    const conflict = () =>
      goWrong(
        refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
        response,
      );
    const timer = setTimeout(() => {
      forget();
      answer([]);
    }, timeout * 1000);
    const forget = this.updates.open(offset, {
      answer: (updates) => {
        clearTimeout(timer);
        answer(updates);
      },
      conflict: () => {
        clearTimeout(timer);
        conflict();
      },
    });
    response.on('close', () => {
      clearTimeout(timer);
      forget();
    });
    this.#record({ method: 'getUpdates', body: { offset, timeout }, refused: undefined });
  }

  #run(method: string, body: Call['body']): unknown {
    switch (method) {
      case 'getMe':
        return BOT;
      case 'sendMessage':
      case 'sendPhoto':
        return { message_id: this.chats.send(body).id };
      case 'sendPoll':
        return this.polls.send(body);
      case 'stopPoll':
        return this.polls.stop(body);
      case 'sendDocument':
        return { message_id: this.chats.nextId() };
      case 'getFile':
        return { file_id: body['file_id'], file_path: `documents/${body['file_id']}` };
      case 'getChatMember':
        return { status: this.administrators.has(Number(body['user_id'])) ? 'creator' : 'member' };
      case 'editMessageText':
      case 'editMessageCaption':
      case 'editMessageMedia':
        this.chats.edit(method, body);
        return true;
      case 'answerCallbackQuery':
        return this.#answerPress(body);
      case 'answerInlineQuery':
        this.inlineAnswers.set(
          String(body['inline_query_id']),
          checkInlineResults(body['results']),
        );
        return true;
      case 'setMyCommands':
        this.menus.set(scopeOf(body['scope']), checkCommands(body['commands']));
        return true;
      case 'deleteWebhook':
        this.webhook = undefined;
        return true;
      case 'setWebhook':
        return this.#setWebhook(body);
      default:
        throw new BadRequest(`The loopback Telegram doesn't know ${method}`);
    }
  }

  #answerPress({ callback_query_id: id, text }: Call['body']): true {
    const press = String(id);
    if (!this.openPresses.delete(press)) {
      throw new BadRequest(
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
      );
    }
    const toast = typeof text === 'string' ? text : undefined;
    checkToast(toast);
    this.toasts.set(press, toast ?? '');
    return true;
  }

  #setWebhook({ url, secret_token: secret }: Call['body']): true {
    if (!String(url).startsWith('https://')) {
      throw new BadRequest('Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (!/^[\w-]{1,256}$/.test(String(secret))) {
      throw new BadRequest('Bad Request: secret token contains unallowed characters');
    }
    this.webhook = { url: String(url), secret: String(secret) };
    return true;
  }
}

/** A call's fields; in a form they are texts, and a file is given as "file:" and its name. */
async function bodyOf(bytes: Buffer, type: string): Promise<Call['body']> {
  if (!type.startsWith('multipart/form-data')) return JSON.parse(bytes.toString('utf8') || '{}');
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const fields = new Map<string, unknown>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') fields.set(name, `file:${value.name}`);
    else fields.set(name, /^(?:[{[]|-?\d+$|true$|false$)/.test(value) ? JSON.parse(value) : value);
  }
  // The method stands in the form too, as the Bot API allows.
  fields.delete('method');
  const media = z.looseObject({ media: z.string() }).safeParse(fields.get('media')).data;
  const attached = media?.media.match(/^attach:\/\/(.+)$/)?.[1];
  if (attached !== undefined) {
    fields.set('media', { ...media, media: fields.get(attached) });
    fields.delete(attached);
  }
  return Object.fromEntries(fields);
}

async function documentIn(
  bytes: Buffer,
  type: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const file = form.get('document');
  if (!(file instanceof File)) throw new BadRequest('Bad Request: there is no document');
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const tokenFault = (token: string): Fault | undefined => {
  if (token === TOKEN) return undefined;
  return /^\d+:[\w-]{35}$/.test(token) ? refusal(401, 'Unauthorized') : refusal(404, 'Not Found');
};

const scopeOf = (scope: unknown): string =>
  z.looseObject({ type: z.string() }).safeParse(scope).data?.type ?? 'default';
