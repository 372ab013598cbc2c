import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createFaults, type Faults } from './faults.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import type { BodyCheck } from './openapi.ts';
import { createPolls, type Polls } from './polls.ts';
import { createRest, type Received, type ReceivedFile } from './rest.ts';
import { createTalk, type Talk } from './talk.ts';

export const TOKEN = 'loopback.token.of-a-bot';
export const APPLICATION_ID = '100000000000000001';
export const GUILD_ID = '200000000000000001';
export const CHANNEL_ID = '400000000000000001';

export interface LoopbackOptions {
  readonly check?: BodyCheck | undefined;
  /** How many shards it advises. */
  readonly shards?: number;
}

/** What a bot may do where nobody forbids it: view the channel, write there, open polls. */
const PERMISSIONS = String((1n << 10n) | (1n << 11n) | (1n << 49n));

/** A file that somebody sent along. */
interface Upload {
  readonly id: string;
  readonly filename: string;
  readonly url: string;
  readonly size: number;
}

/** A Discord on this machine: REST and gateway on one port. */
export interface LoopbackDiscord {
  /** For `DISCORD_API_ROOT`. */
  readonly apiRoot: string;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly interactions: Interactions;
  /** Messages that people write, and what the bot replies. */
  readonly talk: Talk;
  readonly polls: Polls;
  /** What was put into the calendars of servers. */
  readonly scheduled: readonly object[];
  /** Every request that came, in order. */
  readonly received: readonly Received[];
  /** What was wrong with bodies, by Discord's description or its documented limits. */
  readonly problems: readonly string[];
  /** Told of each request when it came. */
  onRequest: (received: Received) => void;
  newId(): string;
  /** Keeps what somebody sends, as an attachment of an interaction. */
  upload: (content: string | Uint8Array) => Upload;
  /** The frame of an interaction around what was done, `{type, data, …}`. */
  interaction(userId: string, channelId: string, what: object): { id: string; token: string };
  close(): Promise<void>;
}

export async function startLoopbackDiscord({
  check,
  shards = 1,
}: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const received: Received[] = [];
  const problems: string[] = [];
  const faults = createFaults();
  const uploads = new Map<string, Buffer>();
  let lastId = 900_000_000_000_000_000n;
  const newId = () => {
    lastId++;
    return String(lastId);
  };
  const polls = createPolls(newId);
  const scheduled: object[] = [];
  const interactions = createInteractions(newId, polls);
  const talk = createTalk(newId);
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  const gatewayUrl = () => `ws://127.0.0.1:${address.port}`;
  const gateway = openGateway(http, {
    token: TOKEN,
    applicationId: APPLICATION_ID,
    url: gatewayUrl,
  });
  const answer = createRest({
    token: TOKEN,
    applicationId: APPLICATION_ID,
    gatewayUrl,
    shards,
    interactions,
    polls,
    posted: talk.posted,
    scheduled(guild, body) {
      scheduled.push({ guild, ...Object(body) });
      return { status: 200, body: { id: newId() } };
    },
    check,
    complain: (problem) => problems.push(problem),
  });

  const discord: LoopbackDiscord = {
    apiRoot: `http://127.0.0.1:${address.port}/api`,
    gateway,
    faults,
    interactions,
    talk,
    polls,
    scheduled,
    received,
    problems,
    onRequest: () => {},
    newId,
    upload(content) {
      const id = newId();
      const bytes = Buffer.from(content);
      uploads.set(`/attachments/${id}`, bytes);
      const url = `http://127.0.0.1:${address.port}/attachments/${id}`;
      return { id, filename: `archivo-${id}`, url, size: bytes.length };
    },
    interaction(userId, channelId, what) {
      const id = newId();
      return {
        id,
        token: `token-${id}`,
        application_id: APPLICATION_ID,
        version: 1,
        guild_id: GUILD_ID,
        channel_id: channelId,
        channel: { id: channelId, type: 0 },
        member: { user: { id: userId, username: `user-${userId}` }, roles: [], permissions: '0' },
        app_permissions: PERMISSIONS,
        locale: 'es-ES',
        guild_locale: 'es-ES',
        entitlements: [],
        authorizing_integration_owners: { 0: GUILD_ID },
        context: 0,
        ...what,
      };
    },
    close() {
      gateway.close();
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };

  http.on('request', async (request, response) => {
    const { method = 'GET', url = '' } = request;
    const upload = uploads.get(url);
    if (upload) {
      response.writeHead(200).end(upload);
      return;
    }
    const path = decodeURIComponent(url.replace(/^\/api\/v10/, '').replace(/\?.*$/, ''));
    const authorization = request.headers.authorization;
    const query = new URL(url, 'http://loopback').searchParams;
    const arrived: Received = { method, path, query, authorization, ...(await contentOf(request)) };
    received.push(arrived);
    discord.onRequest(arrived);
    if (faults.strike(`${method} ${path}`, request, response)) return;
    const { status, body } = answer(arrived);
    if (body === undefined) response.writeHead(status).end();
    else
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  return discord;
}

async function contentOf(request: IncomingMessage): Promise<Pick<Received, 'body' | 'files'>> {
  const bytes = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    return { body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString()), files: [] };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = await Promise.all(
    [...form.entries()].flatMap(([key, value]) =>
      typeof value === 'string' ? [] : [receivedFile(key, value)],
    ),
  );
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

const receivedFile = async (key: string, file: File): Promise<ReceivedFile> => ({
  key,
  name: file.name,
  type: file.type,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
