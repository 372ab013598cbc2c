import type { Command } from '../core/command.ts';
import { type Suggestion, UserError } from '../core/errors.ts';
import type { ChoiceOption, MovieRef, Option, PersonRef, Role } from '../core/option.ts';
import type { Target } from '../core/target.ts';
import { truncate } from '../core/text.ts';
import { movieLabel } from './titles.ts';

/** Above the choices of a mistake's menu. */
export const MENU_PLACEHOLDER = 'Elige una opción';

/** How much of what a person typed is quoted back to them. */
const QUOTE_MAX = 60;
const quote = (typed: string): string => `«${truncate(typed, QUOTE_MAX)}»`;

const help: Suggestion = { label: '/ayuda', target: { command: 'ayuda', args: [] } };

export const emptyMessage = (): UserError =>
  new UserError(
    'mensaje_invalido',
    '¿Qué quieres saber? Escribe el nombre de una película, o /ayuda para ver todo lo que sé hacer.',
    [help],
  );

export const longMessage = (): UserError =>
  new UserError(
    'mensaje_invalido',
    'Ese mensaje es demasiado largo para mí. Prueba solo con el título de la película o el nombre de la persona.',
    [help],
  );

export const unknownCommand = (
  typed: string,
  nearest: string | undefined,
  rest: string,
): UserError =>
  nearest === undefined
    ? new UserError(
        'comando_desconocido',
        `No conozco el comando ${quote(typed)}. Escribe /ayuda para ver los que hay.`,
        [help],
      )
    : new UserError(
        'comando_desconocido',
        `No conozco el comando ${quote(typed)}. ¿Quisiste decir /${nearest}?`,
        [{ label: `/${nearest} ${rest}`.trim(), target: { command: nearest, args: [rest] } }, help],
      );

const WHAT_IS_MISSING: Readonly<Record<Option['kind'], string>> = {
  choice: 'Falta elegir',
  text: 'Falta el texto',
  movie: 'Falta el título de la película',
  movies: 'Falta el título de la película',
  person: 'Falta el nombre de la persona',
};

/** Choices that a mistake offers to press at most: what fits in every platform's menu. */
const CHOICES_MAX = 25;

export function missingOption<C>(command: Command<C>, name: string, option: Option): UserError {
  const [example = ''] = command.examples;
  const what =
    option.kind === 'choice'
      ? `${WHAT_IS_MISSING.choice} ${name}: ${option.choices.map(({ label }) => label).join(', ')}`
      : WHAT_IS_MISSING[option.kind];
  const suggestions =
    option.kind === 'choice'
      ? option.choices.slice(0, CHOICES_MAX).map(({ value, label }) => ({
          label,
          target: { command: command.name, args: [value] },
        }))
      : [
          {
            label: `/${command.name} ${example}`,
            target: { command: command.name, args: [example] },
          },
        ];
  return new UserError(
    'falta_opcion',
    `${what}. Por ejemplo: /${command.name} ${example}`.trim(),
    suggestions,
  );
}

export const invalidChoice = (
  typed: string,
  name: string,
  option: ChoiceOption,
  retry: (value: string) => Target,
): UserError =>
  new UserError(
    'opcion_invalida',
    `${quote(typed)} no me sirve como ${name}. Puede ser: ${option.choices.map(({ label }) => label).join(', ')}.`,
    option.choices
      .slice(0, CHOICES_MAX)
      .map(({ value, label }) => ({ label, target: retry(value) })),
  );

export const movieNotFound = (typed: string): UserError =>
  new UserError(
    'no_encontrado',
    `No encontré ninguna película que se parezca a ${quote(typed)}. Prueba con menos palabras, con el título original o añadiendo el año. El catálogo llega hasta julio de 2017.`,
  );

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  actor: 'ningún actor ni actriz',
  director: 'ningún director ni directora',
};

export const personNotFound = (typed: string, role: Role): UserError =>
  new UserError(
    'no_encontrado',
    `No encontré a ${ROLE_NAMES[role]} que se llame ${quote(typed)}. Prueba con el nombre y el apellido.`,
  );

export const doubtfulMovie = (
  typed: string,
  candidates: readonly MovieRef[],
  retry: (id: number) => Target,
): UserError =>
  new UserError(
    'dudoso',
    `No estoy seguro de qué película es ${quote(typed)}. ¿Quisiste decir…?`,
    candidates.map((movie) => ({ label: movieLabel(movie), target: retry(movie.id) })),
  );

export const doubtfulPerson = (
  typed: string,
  candidates: readonly PersonRef[],
  retry: (id: number) => Target,
): UserError =>
  new UserError(
    'dudoso',
    `No estoy seguro de quién es ${quote(typed)}. ¿Quisiste decir…?`,
    candidates.map(({ id, name }) => ({ label: name, target: retry(id) })),
  );

export const tooManyMovies = (max: number): UserError =>
  new UserError('opcion_invalida', `Puedo combinar hasta ${max} películas a la vez.`);

export const staleButton = (): UserError =>
  new UserError('boton_caducado', 'Ese botón ya no funciona. Vuelve a pedirlo con su comando.', [
    help,
  ]);

/** @param seconds whole seconds until the next question is taken */
export const tooFast = (seconds: number): UserError =>
  new UserError(
    'demasiado_rapido',
    `Vas muy rápido para mí. Vuelve a preguntar en ${seconds === 1 ? '1 segundo' : `${seconds} segundos`}.`,
  );

export const goneMovie = (): UserError =>
  new UserError('no_encontrado', 'Esa película ya no está en el catálogo.');

export const gonePerson = (): UserError =>
  new UserError('no_encontrado', 'Esa persona ya no está en el catálogo.');

export const internalError = (id: string): string =>
  `Algo falló por mi parte. Si vuelve a pasar, cuéntaselo a quien administra el bot con este código: ${id}`;
