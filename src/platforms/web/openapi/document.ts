import { OpenAPIHono } from '@hono/zod-openapi';
import { API } from '../../../wording/api.ts';
import type { ServedCommand, ServedRegistry } from '../../platform.ts';
import type { Answers } from '../answers-kept.ts';
import { registerCommand } from './command-paths.ts';
import { type Examples, runExamples } from './examples.ts';
import { registerFixedPaths } from './fixed-paths.ts';

/** An OpenAPI 3.1 document. */
export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** A command with answers that really came out. */
export interface DocumentedCommand {
  readonly command: ServedCommand;
  readonly examples: Examples;
}

/** Asks every command that answers everybody alike its examples, for the documents that show them. */
export const documentCommands = (
  { commands }: ServedRegistry,
  answers: Answers,
): Promise<DocumentedCommand[]> =>
  Promise.all(
    commands
      .filter(({ effect }) => effect === 'pure')
      .map(async (command) => ({ command, examples: await runExamples(command, answers) })),
  );

/** The description of the API, from the commands themselves. */
export function describeApi(commands: readonly DocumentedCommand[]): ApiDocument {
  const app = new OpenAPIHono();
  const paths = app.openAPIRegistry;
  for (const { command, examples } of commands) registerCommand(paths, command, examples);
  registerFixedPaths(paths);
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Butaca',
      version: '1.0.0',
      description: API.description,
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Comandos', description: API.commands },
      { name: 'Página', description: API.page },
      { name: 'Estado', description: API.state },
    ],
  });
}
