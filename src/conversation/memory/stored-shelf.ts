import type { Talks } from '../../community/talks.ts';
import { UserError } from '../../core/errors.ts';
import type { ThreadShelf } from './shelf.ts';
import { EMPTY_THREAD, type Thread } from './thread.ts';
import { readThread, writeThread } from './thread-json.ts';
import { THREAD_MS } from './thread-lifetime.ts';

/**
 * In the community's store, so that whichever process is asked next knows what was talked about.
 * @param spare where they are kept while the store is away
 */
export const storedShelf = (talks: Talks, spare: ThreadShelf): ThreadShelf => ({
  get: (keys) =>
    orWhileAway(
      async () => {
        const found = await talks.recall(keys);
        return new Map(
          [...found].flatMap(([key, text]): [string, Thread][] => {
            const thread = readThread(text);
            return thread ? [[key, thread]] : [];
          }),
        );
      },
      () => spare.get(keys),
    ),
  async put(threads) {
    await spare.put(threads);
    const said = threads.map(({ thread, ...kept }) => ({
      ...kept,
      text: writeThread(thread) ?? writeThread(EMPTY_THREAD) ?? '',
    }));
    await orWhileAway(
      () => talks.keep(said, THREAD_MS),
      async () => {},
    );
  },
});

async function orWhileAway<T>(work: () => Promise<T>, instead: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return instead();
  }
}
