import type { CommandRequest } from '../../core/dispatcher.ts';
import { findRating } from '../../spanish/ratings.ts';
import { asksTo } from '../../spanish/verbs.ts';
import type { Thread } from '../memory/thread.ts';
import type { Reading } from '../reading/reading.ts';

/** A correction has few words. */
const WORDS_MAX = 8;
const RATES: ReadonlySet<string> = new Set(['calificar', 'vista']);
const LISTS: ReadonlySet<string> = new Set(['lista', 'pendientes']);

/** "Me equivoqué, era un 7", after a film was rated or seen: that is its rating. */
export function ratedAgain(
  { message, spoken, filters }: Reading,
  { request, movie }: Thread,
): CommandRequest | undefined {
  if (!request || !RATES.has(request.command) || movie === undefined) return undefined;
  if (spoken.some(({ referred }) => !referred) || filters.some(({ option }) => option !== 'nota'))
    return undefined;
  const rating = message.words.length <= WORDS_MAX ? findRating(message.plain, false) : undefined;
  return rating === undefined
    ? undefined
    : { command: 'calificar', args: { titulo: `id:${movie}`, nota: String(rating) } };
}

/** "Sacala", "mejor quítala", after a film was put on a list, or is all that stands there: off that list. */
export function keptOtherwise(
  { message: { plain }, spoken, filters }: Reading,
  { request, list }: Thread,
): CommandRequest | undefined {
  const [movie] = list;
  if (!request || !LISTS.has(request.command) || movie === undefined) return undefined;
  // "Mejor sacala" wants no better film.
  const others = filters.filter(({ option }) => option !== 'orden');
  const isSure = request.args['titulo'] !== undefined || list.length === 1;
  if (spoken.length + others.length > 0 || !isSure) return undefined;
  if (!asksTo('keepIt', plain) || !asksTo('remove', plain) || OF_WHICH.test(plain))
    return undefined;
  return { ...request, args: { ...request.args, titulo: `id:${movie}`, accion: 'quitar' } };
}

/** Which list is meant is said. */
const OF_WHICH = /(?<![a-z])(?:lista|pendientes|por ver)(?![a-z])/u;
