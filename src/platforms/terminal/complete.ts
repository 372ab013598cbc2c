import type { Command } from '../../core/command.ts';
import type { Dispatcher } from '../../core/dispatcher.ts';
import type { Registry } from '../../core/registry.ts';

/** The endings of a line that Tab offers, and the part of the line that they replace, as readline wants it. */
export type Completion = [string[], string];

/** Completes the names of commands, and after one of them films, persons and choices. */
export function completeLine<C>(
  line: string,
  registry: Registry<C>,
  dispatcher: Dispatcher,
): Completion {
  const [, slash = '', name = '', space = '', rest = ''] =
    line.match(/^(\/?)(\S*)(\s*)(.*)$/) ?? [];
  if (space === '') {
    const names = registry.names.filter((candidate) => candidate.startsWith(name));
    return [names.map((candidate) => `${slash}${candidate} `), line];
  }
  const command: Command<C> | undefined = registry.find(name);
  const [option] = Object.keys(command?.options ?? {});
  if (!command || option === undefined) return [[], line];
  const labels = dispatcher.suggest(command.name, option, rest).map(({ label }) => label);
  return [labels, rest];
}
