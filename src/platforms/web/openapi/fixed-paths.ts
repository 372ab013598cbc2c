import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { API } from '../../../wording/api.ts';
import { STATUSES } from '../problem.ts';
import {
  ChatReplySchema,
  ChatRequestSchema,
  HealthSchema,
  ProblemSchema,
  ReadySchema,
  SuggestionsSchema,
} from './schemas.ts';

type PathRegistry = OpenAPIHono['openAPIRegistry'];

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});

const mistake = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
});

const tooFast = { [STATUSES.demasiado_rapido]: mistake(API.tooFast) };

/** Describes the addresses that are there whatever the commands are. */
export function registerFixedPaths(paths: PathRegistry): void {
  paths.registerPath({
    method: 'get',
    path: '/salud',
    tags: ['Estado'],
    summary: API.alive,
    responses: { 200: json(API.alive, HealthSchema) },
  });
  paths.registerPath({
    method: 'get',
    path: '/listo',
    tags: ['Estado'],
    summary: API.ready,
    responses: {
      200: json(API.allConnected, ReadySchema),
      503: json(API.notConnected, ReadySchema),
    },
  });
  paths.registerPath({
    method: 'get',
    path: '/metricas',
    tags: ['Estado'],
    summary: API.metrics,
    responses: {
      200: { description: API.metrics, content: { 'text/plain': { schema: z.string() } } },
      401: mistake(API.metricsRefused),
    },
  });
  paths.registerPath({
    method: 'get',
    path: '/sugerencias',
    tags: ['Página'],
    summary: API.suggestions,
    request: {
      query: z.object({
        texto: z.string().optional(),
        comando: z.string().optional(),
        opcion: z.string().optional(),
      }),
    },
    responses: { 200: json(API.suggestions, SuggestionsSchema), ...tooFast },
  });
  paths.registerPath({
    method: 'get',
    path: '/grafico',
    tags: ['Página'],
    summary: API.chart,
    request: { query: z.object({ boton: z.string(), locale: z.string().optional() }) },
    responses: {
      200: { description: API.chart, content: { 'image/png': { schema: z.string() } } },
      403: mistake(API.chartUnconfirmed),
      404: mistake(API.chartMissing),
      410: mistake(API.chartStale),
      ...tooFast,
    },
  });
  paths.registerPath({
    method: 'post',
    path: '/chat',
    tags: ['Página'],
    summary: API.chat,
    request: { body: { content: { 'application/json': { schema: ChatRequestSchema } } } },
    responses: {
      200: json(API.chatReply, ChatReplySchema),
      400: mistake(API.chatInvalid),
      413: mistake(API.chatTooLarge),
      ...tooFast,
    },
  });
}
