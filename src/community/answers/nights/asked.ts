import { UserError } from '../../../core/errors.ts';
import type { PersonKey, Turn } from '../../../core/turn.ts';
import type { ErrorCode } from '../../../reply/reply.ts';
import { NEEDS_NIGHT, ONLY_OPENER } from '../../../wording/nights.ts';
import type { Night } from '../../nights.ts';
import { type Asked, placeOf } from '../asker.ts';
import type { NightSetting } from './setting.ts';

/** What is asked of a night, by whom and where, and what it is answered with. */
export interface NightAsked extends Asked, NightSetting {
  readonly turn: Turn;
}

/** What people say wrong of a night, and what can't be done. */
export const mistaken = (sentence: string, code: ErrorCode = 'opcion_invalida'): UserError =>
  new UserError({ kind: 'said', code, sentence });

/**
 * The night that is being made here.
 * @throws UserError where there is none
 */
export async function nightHere(asked: NightAsked): Promise<Night> {
  const night = await asked.community.nights.current(placeOf(asked));
  if (night) return night;
  throw mistaken(NEEDS_NIGHT, 'no_encontrado');
}

/**
 * The night that a button of this place belongs to.
 * @throws UserError for one that is gone, or that is another place's
 */
export async function nightOf(id: string | undefined, asked: NightAsked): Promise<Night> {
  const night = await asked.community.nights.find(Number(id));
  if (night && night.place === asked.turn.place) return night;
  throw new UserError({ kind: 'staleButton' });
}

/** @throws UserError unless somebody opened the night, administers the place, or is alone there */
export async function checkMay(
  night: Night,
  person: PersonKey,
  { turn }: NightAsked,
): Promise<void> {
  if (turn.private || night.opener?.key === person || (await turn.isAdministrator?.())) return;
  throw mistaken(ONLY_OPENER, 'sin_confirmar');
}
