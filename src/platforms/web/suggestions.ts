import type { Dispatcher } from '../../core/dispatcher.ts';
import type { Role } from '../../core/option.ts';
import { encodeTarget, fitsInButton } from '../../core/target.ts';
import { cleanLine } from '../../core/text.ts';
import type { Turn } from '../../core/turn.ts';
import type { ServedCommand, ServedRegistry } from '../platform.ts';
import type { ChatSuggestion } from './protocol.ts';

/** More would cover the conversation. */
const MOVIES_MAX = 6;
const PEOPLE_MAX = 3;
const VALUES_MAX = 8;

const ROLES: readonly { role: Role; label: string }[] = [
  { role: 'actor', label: 'reparto' },
  { role: 'director', label: 'dirección' },
];

/**
 * Whether the same may be offered to everybody for a while.
 * @param command whose value is typed, if it is one's
 * @param typed the message so far, where it is none's
 */
export function areLasting(
  command: string | undefined,
  typed: string,
  registry: ServedRegistry,
): boolean {
  const named = registry.find(command ?? typed.match(/^\s*\/(\S+)/)?.[1] ?? '');
  return named === undefined || named.effect === 'pure';
}

/** What to offer for a message of the chat as typed so far: commands, their values, films and persons. */
export function suggestForMessage(
  typed: string,
  registry: ServedRegistry,
  dispatcher: Dispatcher,
  turn: Turn,
): ChatSuggestion[] {
  const line = cleanLine(typed);
  if (line === '') return [];
  const [, slash = '', name = '', space = ''] = typed.trimStart().match(/^(\/?)(\S*)(\s*)/) ?? [];
  if (slash && space === '') return commandNames(name, registry);
  if (!slash) return moviesAndPeople(line, registry, dispatcher, turn);
  const command = registry.find(name);
  const rest = line.slice(slash.length + name.length).trim();
  return command ? commandValues(command, rest, dispatcher, turn) : [];
}

const commandNames = (begun: string, registry: ServedRegistry): ChatSuggestion[] =>
  registry.commands.flatMap(({ name, aliases, description }) => {
    const match = [...aliases, name].find((candidate) => candidate.startsWith(begun.toLowerCase()));
    return match ? [{ texto: `/${match}`, detalle: description, mensaje: `/${match} ` }] : [];
  });

function commandValues(
  command: ServedCommand,
  rest: string,
  dispatcher: Dispatcher,
  turn: Turn,
): ChatSuggestion[] {
  const [option] = Object.keys(command.options);
  if (option === undefined) return [];
  return dispatcher
    .suggest(command.name, option, rest, turn)
    .slice(0, VALUES_MAX)
    .flatMap(({ label, value }) => pressable(command.name, option, label, value));
}

function moviesAndPeople(
  line: string,
  { card, commands }: ServedRegistry,
  dispatcher: Dispatcher,
  turn: Turn,
): ChatSuggestion[] {
  const movies = card ? dispatcher.suggest(card.command, card.option, line, turn) : [];
  const people = ROLES.flatMap(({ role, label: detalle }) => {
    const found = commandFor(role, commands);
    return found
      ? dispatcher
          .suggest(found.command, found.option, line, turn)
          .slice(0, PEOPLE_MAX)
          .flatMap(({ label, value }) =>
            pressable(found.command, found.option, label, value, detalle),
          )
      : [];
  });
  return [
    ...movies
      .slice(0, MOVIES_MAX)
      .flatMap(({ label, value }) =>
        card ? pressable(card.command, card.option, label, value) : [],
      ),
    ...people,
  ];
}

/** The first command that tells something of a person of that role. */
function commandFor(role: Role, commands: readonly ServedCommand[]) {
  for (const { name: command, options, effect } of commands) {
    const [first] = Object.entries(options);
    if (effect !== 'pure') continue;
    if (first?.[1].kind === 'person' && first[1].role === role) {
      return { command, option: first[0] };
    }
  }
  return undefined;
}

function pressable(
  command: string,
  option: string,
  texto: string,
  value: string,
  detalle?: string,
): ChatSuggestion[] {
  const target = { command, args: { [option]: value } };
  return fitsInButton(target)
    ? [{ texto, ...(detalle && { detalle }), boton: encodeTarget(target) }]
    : [];
}
