import type { Command } from '../../core/command.ts';
import type { Dispatcher } from '../../core/dispatcher.ts';
import type { Role } from '../../core/options/option.ts';
import type { Registry } from '../../core/registry.ts';
import { encodeTarget, fitsInButton } from '../../core/target.ts';
import { cleanLine } from '../../core/text.ts';
import type { Turn } from '../../core/turn.ts';
import type { ChatSuggestion } from './protocol.ts';

/** More would cover the conversation. */
const MOVIES_MAX = 6;
const PEOPLE_MAX = 3;
const VALUES_MAX = 8;

const ROLES: readonly { role: Role; label: string }[] = [
  { role: 'actor', label: 'reparto' },
  { role: 'director', label: 'dirección' },
];

/** What to offer for a message of the chat as typed so far: commands, their values, films and persons. */
export function suggestForMessage<C>(
  typed: string,
  registry: Registry<C>,
  dispatcher: Dispatcher,
  info: Turn,
): ChatSuggestion[] {
  const line = cleanLine(typed);
  if (line === '') return [];
  const [, slash = '', name = '', space = ''] = typed.trimStart().match(/^(\/?)(\S*)(\s*)/) ?? [];
  if (slash && space === '') return commandNames(name, registry);
  if (!slash) return moviesAndPeople(line, registry, dispatcher, info);
  const command = registry.find(name);
  const rest = line.slice(slash.length + name.length).trim();
  return command ? commandValues(command, rest, dispatcher, info) : [];
}

const commandNames = <C>(begun: string, registry: Registry<C>): ChatSuggestion[] =>
  registry.commands.flatMap(({ name, aliases, description }) => {
    const match = [...aliases, name].find((candidate) => candidate.startsWith(begun.toLowerCase()));
    return match ? [{ texto: `/${match}`, detalle: description, mensaje: `/${match} ` }] : [];
  });

function commandValues<C>(
  command: Command<C>,
  rest: string,
  dispatcher: Dispatcher,
  info: Turn,
): ChatSuggestion[] {
  const [option] = Object.keys(command.options);
  if (option === undefined) return [];
  return dispatcher
    .suggest(command.name, option, rest, info)
    .slice(0, VALUES_MAX)
    .flatMap(({ label, value }) => pressable(command.name, label, value));
}

function moviesAndPeople<C>(
  line: string,
  { card, commands }: Registry<C>,
  dispatcher: Dispatcher,
  info: Turn,
): ChatSuggestion[] {
  const movies = card ? dispatcher.suggest(card.command, card.option, line, info) : [];
  const people = ROLES.flatMap(({ role, label: detalle }) => {
    const found = commandFor(role, commands);
    return found
      ? dispatcher
          .suggest(found.command, found.option, line, info)
          .slice(0, PEOPLE_MAX)
          .flatMap(({ label, value }) => pressable(found.command, label, value, detalle))
      : [];
  });
  return [
    ...movies
      .slice(0, MOVIES_MAX)
      .flatMap(({ label, value }) => pressable(card?.command ?? '', label, value)),
    ...people,
  ];
}

/** The first command that takes a person of that role first. */
function commandFor<C>(role: Role, commands: readonly Command<C>[]) {
  for (const { name: command, options } of commands) {
    const [first] = Object.entries(options);
    if (first?.[1].kind === 'person' && first[1].role === role) {
      return { command, option: first[0] };
    }
  }
  return undefined;
}

function pressable(
  command: string,
  texto: string,
  value: string,
  detalle?: string,
): ChatSuggestion[] {
  const target = { command, args: [value] };
  return fitsInButton(target)
    ? [{ texto, ...(detalle && { detalle }), boton: encodeTarget(target) }]
    : [];
}
