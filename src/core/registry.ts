import type { Command } from './command.ts';
import { fold } from './text.ts';

const NAME = /^[a-z0-9_]{1,32}$/;
const DESCRIPTION_MAX = 100;

/** The commands of the bot, by name and alias. Every platform's menus come from here. */
export interface Registry<C> {
  readonly commands: readonly Command<C>[];
  /** The command of that name or alias, in any case and with or without accents. */
  find(name: string): Command<C> | undefined;
  /** Every name and alias. */
  readonly names: readonly string[];
  /** The command that shows a film's card, and the option that takes the film. */
  readonly card: { readonly command: string; readonly option: string } | undefined;
  /** The command that tells what the bot can do. */
  readonly help: Command<C> | undefined;
  /** The command that takes a file, which is what sending one asks for. */
  readonly taker: Command<C> | undefined;
}

/**
 * @throws Error that lists everything wrong with the commands: bad names, names used twice, descriptions
 * that are empty or too long, no example, a required option after an optional one.
 */
export function createRegistry<C>(commands: readonly Command<C>[]): Registry<C> {
  const problems = commands.flatMap(problemsOf);
  const byName = new Map<string, Command<C>>();
  for (const command of commands) {
    for (const name of [command.name, ...command.aliases]) {
      const holder = byName.get(name);
      if (holder) problems.push(`"${name}" names both ${holder.name} and ${command.name}`);
      byName.set(name, command);
    }
  }
  const [card, help] = (['card', 'help'] as const).map((role) => {
    const [holder, ...rivals] = commands.filter((command) => command.role === role);
    if (rivals.length > 0) problems.push(`more than one command has the role "${role}"`);
    return holder;
  });
  const [taker, ...rivals] = commands.filter(takesFile);
  if (rivals.length > 0) problems.push('more than one command takes a file');
  if (problems.length > 0) throw new Error(`Bad commands:\n- ${problems.join('\n- ')}`);
  return {
    commands,
    find: (name) => byName.get(name) ?? byName.get(fold(name).replaceAll(' ', '_')),
    names: [...byName.keys()],
    card: card && { command: card.name, option: Object.keys(card.options)[0] ?? '' },
    help,
    taker,
  };
}

const takesFile = <C>({ options }: Command<C>): boolean =>
  Object.values(options).some(({ kind }) => kind === 'file');

function problemsOf<C>(command: Command<C>): string[] {
  const options = Object.entries(command.options);
  const names = [command.name, ...command.aliases, ...options.map(([name]) => name)];
  const descriptions = [command.description, ...options.map(([, option]) => option.description)];
  const requiredLast = options.findLastIndex(([, option]) => option.required);
  const optionalFirst = options.findIndex(([, option]) => !option.required);
  const [first] = Object.values(command.options);
  const checks: [boolean, string][] = [
    [names.every((name) => NAME.test(name)), `a name isn't [a-z0-9_]{1,32}: ${names.join(', ')}`],
    [
      descriptions.every(({ length }) => length > 0 && length <= DESCRIPTION_MAX),
      `a description is empty or over ${DESCRIPTION_MAX} characters`,
    ],
    [command.examples.length > 0, 'it has no example'],
    [optionalFirst === -1 || requiredLast < optionalFirst, 'a required option follows an optional'],
    [command.role !== 'card' || first?.kind === 'movie', 'it shows cards, but takes no film first'],
    [
      command.effect !== 'writes' || !command.role,
      'a command that platforms run by themselves writes',
    ],
    [Object.keys(command.actions ?? {}).every((name) => NAME.test(name)), 'an action is misnamed'],
  ];
  return checks.filter(([ok]) => !ok).map(([, problem]) => `${command.name}: ${problem}`);
}
