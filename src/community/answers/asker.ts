import { createHash } from 'node:crypto';
import { UserError } from '../../core/errors.ts';
import type { PersonKey, PlaceKey, Turn } from '../../core/turn.ts';
import { NOBODY, NOT_YOURS, NOWHERE } from '../../wording/asker.ts';
import type { Community } from '../community.ts';

/** What is asked, by whom and where. */
export interface Asked {
  readonly turn: Turn;
  readonly community: Community;
}

/** @throws UserError where nobody can be told from anybody else */
export function knownAsker({ turn: { person } }: Asked): PersonKey {
  if (person) return person;
  throw new UserError({ kind: 'said', code: 'comunidad_no_disponible', sentence: NOBODY });
}

/**
 * Who asks, remembered as somebody who uses the bot there.
 * @throws UserError where nobody can be told from anybody else
 */
export async function askerOf(asked: Asked): Promise<PersonKey> {
  const person = knownAsker(asked);
  const { place, private: alone, name, handle } = asked.turn;
  await asked.community.people.meet({
    person,
    ...(name && { name }),
    ...(handle && { handle }),
    ...(place && !alone && { place }),
  });
  return person;
}

/**
 * Where it is asked.
 * @throws UserError where that is nowhere
 */
export function placeOf({ turn: { place } }: Asked): PlaceKey {
  if (!place)
    throw new UserError({ kind: 'said', code: 'comunidad_no_disponible', sentence: NOWHERE });
  return place;
}

const MARK_LENGTH = 8;

/**
 * A text as a button carries it, shortened to what tells it from others: of a person, so that nobody presses it but
 * the one for whom it was made.
 */
export const markOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, MARK_LENGTH);

/** @throws UserError where somebody else's button was pressed */
export function checkMark(mark: string | undefined, person: PersonKey): void {
  if (mark !== markOf(person)) {
    throw new UserError({ kind: 'said', code: 'boton_caducado', sentence: NOT_YOURS });
  }
}
