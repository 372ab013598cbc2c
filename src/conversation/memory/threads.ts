import { LRUCache } from 'lru-cache';
import { type Turn, talkerOf } from '../../core/turn.ts';
import { EMPTY_THREAD, type Thread } from './thread.ts';

/** After so long without a word, what was talked about is forgotten. */
const THREAD_MS = 30 * 60_000;
/** Threads at once, some hundred bytes each; the one idle for longest goes first. */
const THREADS_MAX = 10_000;

/** The threads of all talks: one for each person in each room, and what each room was last shown. */
export interface Threads {
  /** What that person talks about there; what the place was last shown where they said nothing yet. */
  read(turn: Turn): Thread;
  write(turn: Turn, thread: Thread): void;
}

/** @param now milliseconds from any origin */
export function createThreads(now: () => number): Threads {
  const cache = new LRUCache<string, Thread>({
    max: THREADS_MAX,
    ttl: THREAD_MS,
    perf: { now },
  });
  return {
    read(turn) {
      const own = ownKey(turn);
      const placed = placeKey(turn);
      const thread = own === undefined ? undefined : cache.get(own);
      const shown = placed === undefined ? undefined : cache.get(placed);
      if (!thread) return shown ?? EMPTY_THREAD;
      // "La segunda" is of the list that everybody saw last; a request is only its owner's.
      return shown && shown.list.length > 0 ? { ...thread, list: shown.list } : thread;
    },
    write(turn, thread) {
      const own = ownKey(turn);
      const placed = placeKey(turn);
      if (own !== undefined) cache.set(own, thread);
      if (placed !== undefined) cache.set(placed, shownOf(thread));
    },
  };
}

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
