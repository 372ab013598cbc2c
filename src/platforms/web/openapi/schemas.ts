import { z } from '@hono/zod-openapi';
import { API } from '../../../wording/api.ts';
import { PROBLEM_TITLES, type ProblemCode } from '../../../wording/web.ts';
import { ChatRequestSchema as ChatRequest } from '../chat-request.ts';

const CODES = Object.keys(PROBLEM_TITLES) as [ProblemCode, ...ProblemCode[]];

export const ProblemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    codigo: z.enum(CODES),
    mensaje: z.string().describe(API.problemSentence),
    sugerencias: z.array(z.string()),
    alternativas: z
      .array(
        z.strictObject({
          texto: z.string(),
          valor: z.string().describe(API.alternativeValue),
          url: z.string().describe(API.alternativeUrl),
        }),
      )
      .optional(),
  })
  .openapi('Problema', { description: API.problem });

export const HealthSchema = z.strictObject({ estado: z.literal('vivo') });

export const ReadySchema = z.strictObject({
  listo: z.boolean(),
  catalogo: z.string().describe(API.version),
  plataformas: z.record(z.string(), z.boolean()),
  problema: z.string().optional().describe(API.fault),
  aviso: z.string().optional().describe(API.warning),
});

export const SuggestionsSchema = z.strictObject({
  sugerencias: z.array(
    z.strictObject({
      texto: z.string(),
      detalle: z.string().optional(),
      valor: z.string().optional(),
      boton: z.string().optional(),
      mensaje: z.string().optional(),
    }),
  ),
});

export const ChatRequestSchema = ChatRequest.openapi('PeticionDeChat');

export const ChatReplySchema = z.strictObject({
  comando: z.string().nullable(),
  blocks: z.array(z.looseObject({ kind: z.string() })),
  actions: z.array(z.looseObject({ kind: z.string() })),
  error: z
    .strictObject({
      codigo: z.enum(CODES),
      mensaje: z.string(),
      sugerencias: z.array(z.string()),
    })
    .nullable(),
});
