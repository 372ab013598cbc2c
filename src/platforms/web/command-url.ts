import type { RawArgs } from '../../core/message.ts';
import type { Target } from '../../reply/actions.ts';
import type { ServedCommand, ServedRegistry } from '../platform.ts';

/** Where a command is asked: `/score_titulo/Toy%20Story`; options after the first one are query parameters. */
export function commandUrl(command: ServedCommand, args: RawArgs): string {
  const [first, ...others] = Object.keys(command.options);
  const value = first === undefined ? '' : (args[first] ?? '');
  const query = new URLSearchParams(
    others.flatMap((name): [string, string][] => (args[name] ? [[name, args[name]]] : [])),
  );
  const path = value === '' ? `/${command.name}` : `/${command.name}/${encodeURIComponent(value)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether a command has an address: opening one must change nothing. */
export const hasUrl = ({ effect }: ServedCommand): boolean => effect !== 'writes';

/** Where a target's answer is; undefined when it is a button of a command's own, or of one without an address. */
export function targetUrl(target: Target, registry: ServedRegistry): string | undefined {
  const command = registry.find(target.command);
  if (!command || !hasUrl(command) || !('args' in target)) return undefined;
  return commandUrl(command, target.args);
}
