import type { PersonKey } from '../../../core/turn.ts';
import type { Reply } from '../../../reply/reply.ts';
import { resolveWhen } from '../../../spanish/when/resolve-when.ts';
import type { When } from '../../../spanish/when/when.ts';
import {
  ALREADY_OPEN,
  movedText,
  NO_SUCH_DAY,
  OPENED,
  PAST,
  TOO_FAR,
  TOO_SOON,
} from '../../../wording/nights.ts';
import { whenText } from '../../../wording/when.ts';
import { placeOf } from '../asker.ts';
import { checkMay, mistaken, type NightAsked } from './asked.ts';
import { zoneAt } from './setting.ts';
import { after } from './steps.ts';

const SOON_MS = 10 * 60_000;
const FAR_MS = 366 * 24 * 60 * 60_000;

/** Opens a night; where there is one, whoever opened it, and administrators, move it. */
export async function openNight(when: When, person: PersonKey, asked: NightAsked): Promise<Reply> {
  const { community, turn } = asked;
  const place = placeOf(asked);
  const zone = await zoneAt(place, asked);
  const at = timeOf(when, turn.at, zone);
  const { channel } = turn;
  const timing = { said: turn.at, at, zone };
  const opening = { place, by: person, ...timing, ...(channel && { channel }) };
  const { night, isNew } = await community.nights.open(opening);
  if (isNew) return after(night, asked, OPENED);
  if (night.state !== 'proposing') return after(night, asked, ALREADY_OPEN);
  if (night.at.getTime() === at.getTime()) return after(night, asked);
  await checkMay(night, person, asked);
  await community.nights.move(night.id, timing);
  return after(night, asked, movedText(whenText(at, zone, turn.at)));
}

/** @throws UserError for a time that isn't, was, or is too near or too far */
function timeOf(when: When, now: Date, zone: string): Date {
  const at = resolveWhen(when, now, zone);
  if (at === 'past') throw mistaken(PAST);
  if (at === 'mismatch') throw mistaken(NO_SUCH_DAY);
  const left = at.getTime() - now.getTime();
  if (left < SOON_MS) throw mistaken(TOO_SOON);
  if (left > FAR_MS) throw mistaken(TOO_FAR);
  return at;
}
