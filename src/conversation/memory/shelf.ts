import { LRUCache } from 'lru-cache';
import type { Turn } from '../../core/turn.ts';
import type { Thread } from './thread.ts';
import { THREAD_MS, THREADS_MAX } from './thread-lifetime.ts';

/** A thread under its key, and whose it is: that of a place is nobody's. */
export interface ShelvedThread {
  readonly key: string;
  readonly person: Turn['person'];
  readonly thread: Thread;
}

/** Where threads are kept, each for `THREAD_MS` since it was last put there. Its promises never reject. */
export interface ThreadShelf {
  /** Those that are there, by their keys. */
  get(keys: readonly string[]): Promise<ReadonlyMap<string, Thread>>;
  put(threads: readonly ShelvedThread[]): Promise<void>;
}

/** In this process. @param now milliseconds from any origin */
export function memoryShelf(now: () => number): ThreadShelf {
  const cache = new LRUCache<string, Thread>({
    max: THREADS_MAX,
    ttl: THREAD_MS,
    // The clock is asked each time: it isn't always the machine's.
    ttlResolution: 0,
    perf: { now },
  });
  return {
    async get(keys) {
      const found = new Map<string, Thread>();
      for (const key of keys) {
        const thread = cache.get(key);
        if (thread) found.set(key, thread);
      }
      return found;
    },
    async put(threads) {
      for (const { key, thread } of threads) cache.set(key, thread);
    },
  };
}
