import { type Turn, talkerOf } from '../../core/turn.ts';
import type { ShelvedThread, ThreadShelf } from './shelf.ts';
import { EMPTY_THREAD, type Thread } from './thread.ts';

/** The threads of all talks: one for each person in each room, and what each room was last shown. */
export interface Threads {
  /** What that person talks about there; what the place was last shown where they said nothing yet. */
  read(turn: Turn): Promise<Thread>;
  write(turn: Turn, thread: Thread): Promise<void>;
}

/** @param shelfFor where the threads of a turn are kept */
export const createThreads = (shelfFor: (turn: Turn) => ThreadShelf): Threads => ({
  async read(turn) {
    const own = ownKey(turn);
    const placed = placeKey(turn);
    const keys = [own, placed].filter((key) => key !== undefined);
    const found = await shelfFor(turn).get(keys);
    const thread = own === undefined ? undefined : found.get(own);
    const shown = placed === undefined ? undefined : found.get(placed);
    if (!thread) return shown ?? EMPTY_THREAD;
    // "La segunda" is of the list that everybody saw last; a request is only its owner's.
    return shown && shown.list.length > 0 ? { ...thread, list: shown.list } : thread;
  },
  async write(turn, thread) {
    const own = ownKey(turn);
    const placed = placeKey(turn);
    const kept: ShelvedThread[] = [];
    if (own !== undefined) kept.push({ key: own, person: turn.person, thread });
    if (placed !== undefined) {
      kept.push({ key: placed, person: undefined, thread: shownOf(thread) });
    }
    await shelfFor(turn).put(kept);
  },
});

/** Of a thread, what everybody in the place saw. */
const shownOf = ({ list, movie, person, people }: Thread): Thread => ({
  ...EMPTY_THREAD,
  list,
  people,
  ...(movie !== undefined && { movie }),
  ...(person !== undefined && { person }),
});

function ownKey(turn: Turn): string | undefined {
  const { place, channel = place } = turn;
  const talker = talkerOf(turn);
  return talker === undefined ? undefined : `${talker} ${channel ?? ''}`;
}

const placeKey = ({ place, channel = place, private: alone }: Turn): string | undefined =>
  channel === undefined || alone ? undefined : `place ${channel}`;
