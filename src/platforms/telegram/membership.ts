import type { PlaceEvents } from '../platform.ts';
import { placeKey } from './turn.ts';
import type { Membership, Message } from './update.ts';

const OUTSIDE = new Set(['left', 'kicked']);

/** Notes that the bot is no longer in a group or channel. Whoever blocks it in private keeps what is theirs. */
export async function noteMembership(
  { chat, new_chat_member: { status } }: Membership,
  places: PlaceEvents,
): Promise<void> {
  if (chat.type !== 'private' && OUTSIDE.has(status)) await places.left(placeKey(chat.id));
}

/** Notes that a group has become a supergroup, where a message says so. */
export async function noteMove(
  { chat, migrate_to_chat_id: to }: Message,
  places: PlaceEvents,
): Promise<void> {
  if (to !== undefined) await places.moved(placeKey(chat.id), placeKey(to));
}
