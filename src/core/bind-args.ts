import type { RunTarget } from '../reply/actions.ts';
import type { Command } from './command.ts';
import { UserError } from './errors.ts';
import { parseArgs, type RawArgs } from './message.ts';
import type { Args, Option, Options } from './option.ts';
import { readValue, shapeOf } from './options/kinds.ts';
import type { Resolvers } from './options/resolvers.ts';
import { cleanLine, fold, isLonger } from './text.ts';

/** Characters of an option's value: longer than any title or name, so that the work is bounded whatever is sent. */
export const VALUE_MAX = 300;

/** What of a command tells how its options are read. */
export type Bindable<O extends Options> = Pick<Command<never, O>, 'name' | 'examples' | 'options'>;

/**
 * The typed arguments of a command from the raw texts of its options.
 * @throws UserError: what is missing, wrong, doubtful or not found
 */
export function bindArgs<O extends Options>(
  command: Bindable<O>,
  raw: RawArgs,
  resolvers: Resolvers,
): Args<O> {
  const values = Object.keys(command.options).map((name) => [name, cleanLine(raw[name] ?? '')]);
  const given = withNumberApart(Object.fromEntries(values), command.options, resolvers);
  const entries = Object.entries(command.options).map(([name, option]) => {
    const typed = given[name] ?? '';
    const comesAlong = option.kind === 'file' && typed === '' && resolvers.file !== undefined;
    const value = comesAlong ? name : typed;
    if (isLonger(value, VALUE_MAX)) throw new UserError({ kind: 'longMessage' });
    if (value === '') {
      if (option.required) throw missingOption(command, name, option);
      return [name, undefined];
    }
    const retry = (replacement: string): RunTarget => ({
      command: command.name,
      args: { ...given, [name]: replacement },
    });
    return [name, readValue(value, { name, option, resolvers, retry })];
  });
  return Object.fromEntries(entries);
}

/**
 * "Volver 8" is a film and a number, "Toy Story 3" a title: a number at the end is the next option's, unless it makes a
 * title in full, a part of the saga that is named without it, or all that is found.
 */
function withNumberApart(given: RawArgs, options: Options, resolvers: Resolvers): RawArgs {
  const [[first, movie] = ['', undefined], [second, number] = ['', undefined]] =
    Object.entries(options);
  if (movie?.kind !== 'movie' || number?.kind !== 'number' || given[second]) return given;
  const [, title, value] = given[first]?.match(/^(.+) (\d{1,2})$/u) ?? [];
  if (title === undefined || value === undefined || number.parse(value) === undefined) return given;
  return isTitle(title, `${title} ${value}`, resolvers)
    ? given
    : { ...given, [first]: title, [second]: value };
}

/** Whether a number behind a title is part of it. */
function isTitle(alone: string, whole: string, { movie, term }: Resolvers): boolean {
  const [numbered, plain] = [movie(whole), movie(alone)];
  if (numbered.kind !== 'found') return false;
  const { id, title, titleEs } = numbered.value;
  if ([title, titleEs ?? title].some((name) => fold(name) === fold(whole))) return true;
  if (plain.kind !== 'found') return true;
  const saga = term(whole, 'saga')?.id;
  return id !== plain.value.id && saga !== undefined && saga === term(alone, 'saga')?.id;
}

function missingOption(command: Bindable<Options>, name: string, option: Option): UserError {
  const [example = ''] = command.examples;
  const choose = (value: string): RunTarget => ({
    command: command.name,
    args: { [name]: value },
  });
  const shape = shapeOf(option);
  return new UserError({
    kind: 'missingOption',
    command: command.name,
    name,
    option,
    example: {
      label: `/${command.name} ${example}`,
      target: { command: command.name, args: parseArgs(example, command) },
    },
    choices:
      shape.type === 'choice'
        ? shape.choices.map(({ label, value }) => ({ label, target: choose(value) }))
        : [],
  });
}
