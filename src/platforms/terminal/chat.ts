import type { Bot } from '../../app/bot.ts';
import { runInteractive } from './interactive.ts';
import { runJson } from './json.ts';

/**
 * The terminal of a process: as a conversation, or as JSON lines for programs.
 * @returns how many messages were answered
 */
export async function runChat(
  { registry, dispatcher }: Bot,
  { stdin, stdout, env }: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'env'>,
  json: boolean,
): Promise<number> {
  if (json) return runJson(dispatcher, stdin, stdout);
  return runInteractive(registry, dispatcher, {
    input: stdin,
    output: stdout,
    interactive: stdin.isTTY && stdout.isTTY,
    colour: stdout.isTTY && !env['NO_COLOR'],
  });
}
