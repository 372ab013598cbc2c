import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Option } from '../../../core/option.ts';
import type { OptionShape } from '../../../core/options/kind.ts';
import { shapeOf } from '../../../core/options/kinds.ts';
import { API } from '../../../wording/api.ts';
import { PROBLEM_TITLES, type ProblemCode } from '../../../wording/web.ts';
import type { ServedCommand } from '../../platform.ts';
import { STATUSES } from '../problem.ts';
import type { Example, Examples } from './examples.ts';
import { ProblemSchema } from './schemas.ts';

type PathRegistry = OpenAPIHono['openAPIRegistry'];
type Route = Parameters<PathRegistry['registerPath']>[0];
type Responses = Route['responses'];

/** The mistakes that any command can answer with; the statuses of those of its own come from its examples. */
const MISTAKES: readonly ProblemCode[] = [
  'opcion_invalida',
  'mensaje_invalido',
  'no_encontrado',
  'dudoso',
  'direccion_demasiado_larga',
  'falta_opcion',
  'demasiado_rapido',
  'error_interno',
  'plazo_agotado',
];

const localeParameter = z.string().optional().openapi({
  description: API.locale,
  example: 'es-ES',
});

/** Describes a command's two addresses: with its first option in the path, and with all in the query. */
export function registerCommand(
  paths: PathRegistry,
  command: ServedCommand,
  examples: Examples,
): void {
  const { name, description, options } = command;
  const [first, ...others] = Object.entries(options);
  const common = {
    method: 'get' as const,
    tags: ['Comandos'],
    description,
    responses: responsesOf(command, examples),
  } satisfies Partial<Route>;
  const sample = examples.answers[0]?.args ?? {};
  paths.registerPath({
    ...common,
    path: `/${name}`,
    operationId: first ? `${name}_por_parametros` : name,
    summary: name,
    request: { query: queryOf(Object.entries(options), sample) },
  });
  if (!first) return;
  const [key, option] = first;
  paths.registerPath({
    ...common,
    path: `/${name}/{${key}}`,
    operationId: name,
    summary: name,
    request: {
      params: z.object({ [key]: schemaOf(option, sample[key]) }),
      query: queryOf(others, sample),
    },
  });
}

const queryOf = (options: readonly [string, Option][], sample: Readonly<Record<string, string>>) =>
  z.object({
    ...Object.fromEntries(
      options.map(([key, option]) => {
        const schema = schemaOf(option, sample[key]);
        return [key, option.required ? schema : schema.optional()];
      }),
    ),
    locale: localeParameter,
  });

function schemaOf(option: Option, example: string | undefined): z.ZodType {
  const shape = shapeOf(option);
  const description = [option.description, listed(shape)].filter(Boolean).join('. ');
  if (shape.type !== 'number') {
    return z.string().openapi({ description, ...(example && { example }) });
  }
  const schema = z.number().min(shape.min).max(shape.max);
  return schema.openapi({ description, ...(example && { example: Number(example) }) });
}

// What people type instead of a choice's exact value is understood too, so that a choice is no enum here.
const listed = (shape: OptionShape): string =>
  shape.type === 'choice' ? shape.choices.map(({ value }) => value).join(', ') : '';

function responsesOf({ output }: ServedCommand, examples: Examples): Responses {
  const statuses = [...new Set(MISTAKES.map((code) => STATUSES[code]))].sort();
  return {
    200: {
      description: API.answer,
      headers: {
        ETag: { schema: { type: 'string' }, description: API.etag },
      },
      content: {
        'application/json': {
          schema: z.strictObject({
            respuesta: z.string(),
            datos: output ?? z.unknown(),
          }),
          examples: namedExamples(examples.answers),
        },
      },
    },
    304: { description: API.unchanged },
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        {
          description: MISTAKES.filter((code) => STATUSES[code] === status)
            .map((code) => `${PROBLEM_TITLES[code]} (\`${code}\`)`)
            .join(' · '),
          ...(status === 429 && {
            headers: { 'Retry-After': { schema: { type: 'integer' }, description: API.seconds } },
          }),
          content: {
            'application/problem+json': {
              schema: ProblemSchema,
              ...examplesOf(examples.mistakes.filter((example) => example.status === status)),
            },
          },
        },
      ]),
    ),
  };
}

const examplesOf = (examples: readonly Example[]) =>
  examples.length > 0 ? { examples: namedExamples(examples) } : {};

const namedExamples = (examples: readonly Example[]) =>
  Object.fromEntries(
    examples.map(({ name, url, body }) => [name || url, { summary: url, value: body }]),
  );
