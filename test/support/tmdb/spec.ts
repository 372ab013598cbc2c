import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SPECS_DIR } from '../specs.ts';

const FILE = join(SPECS_DIR, 'tmdb-openapi.json');

const Spec = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z
        .object({
          parameters: z
            .array(z.object({ name: z.string(), in: z.string(), schema: z.looseObject({}) }))
            .default([]),
          responses: z.object({
            200: z.object({
              content: z.object({
                'application/json': z.object({
                  examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
                }),
              }),
            }),
          }),
        })
        .optional(),
    }),
  ),
});

/** TMDB's own description of its API; undefined where it isn't there. */
const spec = existsSync(FILE) ? Spec.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : undefined;

export const hasTmdbSpec = spec !== undefined;

const FORMS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  int32: /^\d+$/,
};

/** What is wrong with a request by TMDB's description; nothing where that isn't there. */
export function faultsOfRequest(url: URL): readonly string[] {
  if (spec === undefined) return [];
  const template = Object.keys(spec.paths).find((path) =>
    new RegExp(`^${path.replace(/\{[^}]+\}/g, '\\d+')}$`).test(url.pathname),
  );
  const operation = template === undefined ? undefined : spec.paths[template]?.get;
  if (operation === undefined) return [`no such path: ${url.pathname}`];
  const wrong = [...url.searchParams].flatMap(([name, value]) => {
    const parameter = operation.parameters.find((one) => one.name === name && one.in === 'query');
    if (parameter === undefined) return [`no such parameter: ${name}`];
    const form = FORMS[String(parameter.schema['format'])];
    return form && !form.test(value) ? [`${name} can't be ${value}`] : [];
  });
  const appended = url.searchParams.get('append_to_response')?.split(',') ?? [];
  const unknown = appended.filter((part) => !spec.paths[`/3/movie/{movie_id}/${part}`]?.get);
  return [
    ...wrong,
    ...unknown.map((part) => `nothing to append: ${part}`),
    ...(appended.length > 20 ? ['too much appended'] : []),
  ];
}

/** The example answer of a path. */
export function exampleOf(path: string): unknown {
  const content = spec?.paths[path]?.get?.responses[200].content['application/json'];
  const value = Object.values(content?.examples ?? {})[0]?.value;
  return typeof value === 'string' ? JSON.parse(value) : value;
}
