import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, hello: 10, heartbeatAck: 11 };
const HEARTBEAT_MS = 41_250;
const AUTHENTICATION_FAILED = 4_004;
const INVALID_SEQUENCE = 4_007;

const Frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(OP.heartbeat), d: z.number().nullable() }),
  z.object({
    op: z.literal(OP.identify),
    d: z.object({
      token: z.string(),
      intents: z.number(),
      shard: z.tuple([z.number(), z.number()]),
    }),
  }),
  z.object({
    op: z.literal(OP.resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }),
  }),
]);

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly sent: string[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly token: string;
  readonly applicationId: string;
  /** Where a client comes back to. */
  readonly url: () => string;
}

interface Counts {
  identified: number;
  resumed: number;
  refused: number;
  /** Connections that are no more, whoever ended them. */
  closed: number;
}

/** Discord's gateway: hello, identify, resume, heartbeats and what is dispatched. */
export interface Gateway {
  /** Sends an event to the first shard, at once or when it comes back. */
  dispatch(event: string, data: unknown): void;
  /** Sends any text to whoever is connected. */
  sendRaw(frame: string): void;
  /** Closes all connections with a code, or cuts them without one. */
  drop(code?: number): void;
  /** Refuses so many connections to come with an HTTP status. */
  refuse(times: number, status: number): void;
  /** Resolves when that has happened so many times. */
  until(what: keyof Counts, times: number): Promise<void>;
  /** What clients said of themselves when they identified. */
  readonly identified: { readonly intents: number; readonly shard: readonly [number, number] }[];
  close(): void;
}

export function openGateway(http: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions: Session[] = [];
  const identified: { intents: number; shard: [number, number] }[] = [];
  const counts: Counts = { identified: 0, resumed: 0, refused: 0, closed: 0 };
  const waiting = new Set<() => void>();
  let refusals = { times: 0, status: 502 };

  function count(what: keyof Counts): void {
    counts[what]++;
    for (const look of waiting) look();
  }

  http.on('upgrade', (request, socket, head) => {
    if (refusals.times > 0) {
      refusals.times--;
      socket.end(`HTTP/1.1 ${refusals.status} Bad Gateway\r\nConnection: close\r\n\r\n`);
      count('refused');
      return;
    }
    sockets.handleUpgrade(request, socket, head, greet);
  });

  const send = (socket: WebSocket, frame: object) => socket.send(JSON.stringify(frame));

  function greet(socket: WebSocket): void {
    send(socket, { op: OP.hello, d: { heartbeat_interval: HEARTBEAT_MS } });
    socket.on('close', () => count('closed'));
    socket.on('message', (data) => {
      const frame = Frame.safeParse(JSON.parse(data.toString()));
      if (frame.success) answer(socket, frame.data);
    });
  }

  function answer(socket: WebSocket, { op, d }: z.infer<typeof Frame>): void {
    if (typeof d === 'number' || d === null) send(socket, { op: OP.heartbeatAck });
    else if (d.token !== options.token) socket.close(AUTHENTICATION_FAILED);
    else if ('intents' in d) identify(socket, d);
    else if (op === OP.resume) resume(socket, d.session_id, d.seq);
  }

  function identify(socket: WebSocket, d: { intents: number; shard: [number, number] }): void {
    const session: Session = { id: `session-${sessions.length}`, shard: d.shard, sent: [], socket };
    sessions.push(session);
    identified.push({ intents: d.intents, shard: d.shard });
    push(session, 'READY', {
      v: 10,
      user: { id: options.applicationId, username: 'Butaca', discriminator: '0', bot: true },
      guilds: [{ id: '200000000000000001', unavailable: true }],
      session_id: session.id,
      resume_gateway_url: options.url(),
      application: { id: options.applicationId, flags: 0 },
      shard: d.shard,
    });
    count('identified');
  }

  function resume(socket: WebSocket, id: string, seq: number): void {
    const session = sessions.find((candidate) => candidate.id === id);
    if (!session) {
      socket.close(INVALID_SEQUENCE);
      return;
    }
    session.socket = socket;
    for (const frame of session.sent.slice(seq)) socket.send(frame);
    push(session, 'RESUMED', {});
    count('resumed');
  }

  function push(session: Session, event: string, data: unknown): void {
    const frame = { op: OP.dispatch, t: event, s: session.sent.length + 1, d: data };
    session.sent.push(JSON.stringify(frame));
    if (session.socket?.readyState === session.socket?.OPEN)
      session.socket?.send(JSON.stringify(frame));
  }

  return {
    identified,
    dispatch(event, data) {
      const session = sessions.findLast(({ shard }) => shard[0] === 0);
      if (!session) throw new Error('No client has identified');
      push(session, event, data);
    },
    sendRaw(frame) {
      for (const socket of sockets.clients) socket.send(frame);
    },
    drop(code) {
      for (const socket of sockets.clients) code ? socket.close(code) : socket.terminate();
    },
    refuse(times, status) {
      refusals = { times, status };
    },
    until: (what, times) =>
      new Promise((resolve) => {
        const look = () => {
          if (counts[what] < times) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
