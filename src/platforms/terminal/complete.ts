import type { Dispatcher } from '../../core/dispatcher.ts';
import type { Turn } from '../../core/turn.ts';
import type { ServedRegistry } from '../platform.ts';

/** The endings of a line that Tab offers, and the part of the line that they replace, as readline wants it. */
export type Completion = [string[], string];

/** Completes the names of commands, and after one of them films, persons and choices. */
export function completeLine(
  line: string,
  registry: ServedRegistry,
  dispatcher: Dispatcher,
  turn: Turn,
): Completion {
  const [, slash = '', name = '', space = '', rest = ''] =
    line.match(/^(\/?)(\S*)(\s*)(.*)$/) ?? [];
  if (space === '') {
    const names = registry.names.filter((candidate) => candidate.startsWith(name));
    return [names.map((candidate) => `${slash}${candidate} `), line];
  }
  const command = registry.find(name);
  const [option] = Object.keys(command?.options ?? {});
  if (!command || option === undefined) return [[], line];
  const labels = dispatcher.suggest(command.name, option, rest, turn).map(({ label }) => label);
  return [labels, rest];
}
