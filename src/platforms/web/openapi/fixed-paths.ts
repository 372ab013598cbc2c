import { type OpenAPIHono, z } from '@hono/zod-openapi';
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

const tooFast = { [STATUSES.demasiado_rapido]: mistake('Demasiadas peticiones') };

/** Describes the addresses that are there whatever the commands are. */
export function registerFixedPaths(paths: PathRegistry): void {
  paths.registerPath({
    method: 'get',
    path: '/salud',
    tags: ['Estado'],
    summary: 'Si el proceso vive',
    responses: { 200: json('Vive', HealthSchema) },
  });
  paths.registerPath({
    method: 'get',
    path: '/listo',
    tags: ['Estado'],
    summary: 'Si el catálogo está cargado y las plataformas conectadas',
    responses: {
      200: json('Todo está conectado', ReadySchema),
      503: json('Alguna plataforma no lo está', ReadySchema),
    },
  });
  paths.registerPath({
    method: 'get',
    path: '/metricas',
    tags: ['Estado'],
    summary: 'Métricas en el formato de texto de Prometheus',
    responses: {
      200: { description: 'Métricas', content: { 'text/plain': { schema: z.string() } } },
      401: mistake('Falta la clave de METRICS_TOKEN'),
    },
  });
  paths.registerPath({
    method: 'get',
    path: '/sugerencias',
    tags: ['Página'],
    summary: 'Qué ofrecer mientras se escribe',
    request: {
      query: z.object({
        texto: z.string().optional(),
        comando: z.string().optional(),
        opcion: z.string().optional(),
      }),
    },
    responses: { 200: json('Sugerencias', SuggestionsSchema), ...tooFast },
  });
  paths.registerPath({
    method: 'get',
    path: '/grafico',
    tags: ['Página'],
    summary: 'El gráfico de la respuesta que da un botón',
    request: { query: z.object({ boton: z.string(), locale: z.string().optional() }) },
    responses: {
      200: { description: 'El gráfico', content: { 'image/png': { schema: z.string() } } },
      403: mistake('Ese botón hace más que responder'),
      404: mistake('En esa respuesta no hay gráfico'),
      410: mistake('Ese botón ya no funciona'),
      ...tooFast,
    },
  });
  paths.registerPath({
    method: 'post',
    path: '/chat',
    tags: ['Página'],
    summary: 'Un mensaje, un botón o un formulario de la página',
    request: { body: { content: { 'application/json': { schema: ChatRequestSchema } } } },
    responses: {
      200: json('La respuesta como se enseña', ChatReplySchema),
      400: mistake('La petición no se entiende'),
      413: mistake('La petición es demasiado grande'),
      ...tooFast,
    },
  });
}
