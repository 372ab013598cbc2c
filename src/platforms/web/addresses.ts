import type { Command } from '../../core/command.ts';
import type { RawArgs } from '../../core/message.ts';
import type { Registry } from '../../core/registry.ts';
import type { Target } from '../../reply/actions.ts';
/** Where a command is asked: `/score_titulo/Toy%20Story`; options after the first one are query parameters. */
export function commandUrl<C>(command: Command<C>, args: RawArgs): string {
  const [first, ...others] = Object.keys(command.options);
  const value = first === undefined ? '' : (args[first] ?? '');
  const query = new URLSearchParams(
    others.flatMap((name): [string, string][] => (args[name] ? [[name, args[name]]] : [])),
  );
  const path = value === '' ? `/${command.name}` : `/${command.name}/${encodeURIComponent(value)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Where a target's answer is, or undefined when it is a button of a command's own. */
export function targetUrl<C>(target: Target, registry: Registry<C>): string | undefined {
  const command = registry.find(target.command);
  if (!command || !('args' in target)) return undefined;
  return commandUrl(command, target.args);
}
