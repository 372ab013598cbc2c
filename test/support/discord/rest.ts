import { z } from 'zod';
import { Choices, Commands, Message, wholeMessageProblems } from './documented-limits.ts';
import type { Interactions } from './interactions.ts';
import type { BodyCheck } from './openapi.ts';
import { PollMessage, type Polls } from './polls.ts';
import { type Response, refusal } from './responses.ts';

/** A request as it came. `path` is without the API's root and version. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
  /** The files that came with it. */
  readonly files: readonly ReceivedFile[];
}

export interface ReceivedFile {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface RestOptions {
  readonly token: string;
  readonly applicationId: string;
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly interactions: Interactions;
  readonly polls: Polls;
  /** Takes a message that is posted in a channel. */
  readonly posted: (channel: string, body: unknown) => Response;
  /** Takes an event of a server. */
  readonly scheduled: (guild: string, body: unknown) => Response;
  readonly check: BodyCheck | undefined;
  /** Told what is wrong with a body that Discord would refuse. */
  readonly complain: (problem: string) => void;
}

type Route = readonly [
  pattern: RegExp,
  schema: z.ZodType | undefined,
  answer: (parts: readonly string[], body: unknown, query: URLSearchParams) => Response,
];

const envelope = <S extends z.ZodType>(data: S) => z.looseObject({ data });

/** Discord's REST API, as far as a bot that answers interactions uses it. */
export function createRest(options: RestOptions): (received: Received) => Response {
  const { interactions, polls } = options;
  const commands = new Map<string, unknown[]>();

  const routes: readonly Route[] = [
    [
      /^GET \/gateway\/bot$/,
      undefined,
      () => ({
        status: 200,
        body: {
          url: options.gatewayUrl(),
          shards: options.shards,
          session_start_limit: {
            total: 1_000,
            remaining: 1_000,
            reset_after: 14_400_000,
            max_concurrency: 16,
          },
        },
      }),
    ],
    [
      /^GET \/applications\/@me$/,
      undefined,
      () => ({ status: 200, body: { id: options.applicationId, name: 'Butaca' } }),
    ],
    [
      /^GET (\/applications\/.+\/commands)$/,
      undefined,
      ([place = '']) => ({ status: 200, body: (commands.get(place) ?? []).map(asRegistered) }),
    ],
    [
      /^PUT (\/applications\/.+\/commands)$/,
      Commands,
      ([place = ''], body) => {
        const list = Commands.parse(body);
        commands.set(place, list);
        return { status: 200, body: list.map(asRegistered) };
      },
    ],
    [
      /^POST \/channels\/(\d+)\/messages$/,
      z.union([Message, PollMessage]),
      ([channel = ''], body) => polls.open(channel, body) ?? options.posted(channel, body),
    ],
    [
      /^GET \/channels\/(\d+)\/messages\/(\d+)$/,
      undefined,
      ([channel = '', id = '']) => polls.message(channel, id),
    ],
    [
      /^POST \/channels\/(\d+)\/polls\/(\d+)\/expire$/,
      undefined,
      ([channel = '', id = '']) => polls.expire(channel, id),
    ],
    [
      /^GET \/channels\/(\d+)\/polls\/(\d+)\/answers\/(\d+)$/,
      undefined,
      ([channel = '', id = '', answer], _body, query) =>
        polls.voters(channel, id, Number(answer), query),
    ],
    [
      /^POST \/guilds\/(\d+)\/scheduled-events$/,
      undefined,
      ([guild = ''], body) => options.scheduled(guild, body),
    ],
    [
      /^POST \/interactions\/\d+\/([^/]+)\/callback$/,
      z.union([
        z.object({ type: z.union([z.literal(5), z.literal(6)]) }),
        envelope(Message).extend({ type: z.union([z.literal(4), z.literal(7)]) }),
        envelope(Choices).extend({ type: z.literal(8) }),
      ]),
      ([token = ''], body) => interactions.callback(token, body),
    ],
    [
      /^PATCH \/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
      z.union([Message, PollMessage]),
      ([token = ''], body) => interactions.complete(token, body),
    ],
    [
      /^DELETE \/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
      undefined,
      ([token = '']) => interactions.withdraw(token),
    ],
    [
      /^POST \/webhooks\/\d+\/([^/]+)$/,
      z.union([Message, PollMessage]),
      ([token = ''], body) => interactions.followUp(token, body),
    ],
  ];

  return ({ method, path, query, authorization, body, files }) => {
    const open = /^\/(?:interactions|webhooks)\//.test(path);
    if (!open && authorization !== `Bot ${options.token}`) {
      return refusal(401, 0, '401: Unauthorized');
    }
    for (const [pattern, schema, answer] of routes) {
      const match = `${method} ${path}`.match(pattern);
      if (!match) continue;
      const problems = [
        ...bodyProblems(method, path, body, schema),
        ...fileProblems(messageIn(body), files),
      ];
      for (const problem of problems) options.complain(problem);
      if (problems.length > 0) return refusal(400, 50_035, 'Invalid Form Body');
      return answer(match.slice(1), body, query);
    }
    options.complain(`Nobody asks Discord for ${method} ${path}`);
    return refusal(404, 0, '404: Not Found');
  };

  function bodyProblems(method: string, path: string, body: unknown, schema?: z.ZodType): string[] {
    const described = options.check?.(method, path, body) ?? [];
    const documented = schema?.safeParse(body);
    const message = messageIn(body);
    return [
      ...described,
      ...(documented?.error ? [`${method} ${path}: ${z.prettifyError(documented.error)}`] : []),
      ...(message ? wholeMessageProblems(message) : []),
    ];
  }
}

/** Each attachment that a message lists comes as a file of its name. */
function fileProblems(message: Message | undefined, files: readonly ReceivedFile[]): string[] {
  const listed = (message?.attachments ?? []).map(({ id, filename }) => `files[${id}] ${filename}`);
  const sent = files.map(({ key, name }) => `${key} ${name}`);
  return listed.join() === sent.join() ? [] : [`lists ${listed} and sends ${sent}`];
}

/** The message that a body is, or holds. */
const messageIn = (body: unknown): Message | undefined =>
  Message.safeParse(body).data ?? envelope(Message).safeParse(body).data?.data;

const RegisteredOption = z.looseObject({ required: z.boolean() });

/** A command as Discord gives it back: with its own additions, and without what is its default. */
function asRegistered(command: unknown, index: number): object {
  const { options, ...rest } = z.looseObject({ options: z.array(RegisteredOption) }).parse(command);
  const registered = options.map(({ required, ...option }) =>
    required ? { ...option, required } : option,
  );
  return {
    id: String(300_000_000_000_000_000n + BigInt(index)),
    version: '1',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    ...rest,
    ...(registered.length > 0 && { options: registered }),
  };
}
