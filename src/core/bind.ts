import * as mistakes from '../wording/mistakes.ts';
import type { Command } from './command.ts';
import type { RawArgs } from './message.ts';
import type { Args, MovieRef, Option, Options, PersonRef, ResolvedMovie, Role } from './option.ts';
import { cleanLine } from './text.ts';

/** What typed words turned out to mean. */
export type Resolution<T, R> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'doubtful'; readonly candidates: readonly R[] }
  | { readonly kind: 'none' };

/** From words to films and persons; `id:862` names one directly. */
export interface Resolvers {
  movie(text: string): Resolution<ResolvedMovie, MovieRef>;
  person(text: string, role: Role): Resolution<PersonRef, PersonRef>;
  /** Films to offer while the person types, the well-known first. */
  suggestMovies(text: string): readonly MovieRef[];
  /** Persons to offer while the person types, the well-known first. */
  suggestPeople(text: string, role: Role): readonly PersonRef[];
}

/** Longer than any title or name; keeps the work bounded whatever is sent. */
const VALUE_MAX = 300;

/**
 * The typed arguments of a command from the raw texts of its options.
 * @throws UserError that says in Spanish what is missing, wrong, doubtful or not found.
 */
export function bindArgs<C, O extends Options>(
  command: Command<C, O>,
  raw: RawArgs,
  resolvers: Resolvers,
): Args<O> {
  const entries = Object.entries(command.options).map(([name, option]) => {
    const value = cleanLine(raw[name] ?? '');
    if (value.length > VALUE_MAX) throw mistakes.longMessage();
    if (value !== '') return [name, bindValue(command, name, option, value, raw, resolvers)];
    if (option.required) throw mistakes.missingOption(command, name, option);
    return [name, undefined];
  });
  return Object.fromEntries(entries);
}

function bindValue<C>(
  command: Command<C>,
  name: string,
  option: Option,
  value: string,
  raw: RawArgs,
  resolvers: Resolvers,
): unknown {
  // The same request with this option replaced: what pressing one of the candidates asks for.
  const retry = (replacement: string) => ({
    command: command.name,
    args: Object.keys(command.options).map((key) =>
      key === name ? replacement : cleanLine(raw[key] ?? ''),
    ),
  });
  switch (option.kind) {
    case 'text':
      return value;
    case 'choice': {
      const choice = option.parse(value);
      if (choice === undefined) throw mistakes.invalidChoice(value, name, option, retry);
      return choice;
    }
    case 'movie':
      return foundMovie(value, resolvers.movie(value), (id) => retry(`id:${id}`));
    case 'movies':
      return bindMovies(value, option.max, resolvers, retry);
    case 'person': {
      const resolution = resolvers.person(value, option.role);
      if (resolution.kind === 'found') return resolution.value;
      if (resolution.kind === 'none') throw mistakes.personNotFound(value, option.role);
      throw mistakes.doubtfulPerson(value, resolution.candidates, (id) => retry(`id:${id}`));
    }
  }
}

function bindMovies(
  value: string,
  max: number,
  resolvers: Resolvers,
  retry: (replacement: string) => { command: string; args: string[] },
): readonly ResolvedMovie[] {
  const whole = resolvers.movie(value);
  if (whole.kind === 'found') return [whole.value];
  const parts = value.split('+').map(cleanLine).filter(Boolean);
  if (parts.length > max) throw mistakes.tooManyMovies(max);
  const resolutions = parts.map((part) => (parts.length === 1 ? whole : resolvers.movie(part)));
  return resolutions.map((resolution, index) =>
    foundMovie(parts[index] ?? value, resolution, (id) =>
      retry(
        resolutions
          .map((other, position) => `id:${position === index ? id : bestId(other)}`)
          .join('+'),
      ),
    ),
  );
}

// While one film of several is being asked about, the other doubtful ones stand at their likeliest.
function bestId(resolution: Resolution<ResolvedMovie, MovieRef>): number | '' {
  if (resolution.kind === 'found') return resolution.value.id;
  return resolution.kind === 'doubtful' ? (resolution.candidates[0]?.id ?? '') : '';
}

function foundMovie(
  value: string,
  resolution: Resolution<ResolvedMovie, MovieRef>,
  retry: (id: number) => { command: string; args: string[] },
): ResolvedMovie {
  if (resolution.kind === 'found') return resolution.value;
  if (resolution.kind === 'none') throw mistakes.movieNotFound(value);
  throw mistakes.doubtfulMovie(value, resolution.candidates, retry);
}
