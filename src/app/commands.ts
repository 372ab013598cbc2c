import { z } from 'zod';
import type { Command } from '../core/command.ts';
import { createRegistry, type Registry } from '../core/registry.ts';
import { commandFiles } from './command-files.ts';
import { type Context, defineCommand } from './context.ts';

const FOLDER = new URL('../../commands/', import.meta.url);

const CommandFile = z.object({
  default: z.custom<Command<Context>>(defineCommand.made),
});

/**
 * Every command in `commands/`, by reading the folder: adding a command is adding a file.
 * @throws Error when a file exports no command, or a command isn't as the registry wants it
 */
export async function loadCommands(folder: URL = FOLDER): Promise<Registry<Context>> {
  const files = await commandFiles(folder);
  return createRegistry(
    files.map(([file, exported]): Command<Context> => {
      const module = CommandFile.safeParse(exported);
      if (!module.success) throw new Error(`commands/${file} exports no command by default`);
      return module.data.default;
    }),
  );
}
