import { describe, expect, it } from 'vitest';
import type { ThreadShelf } from '../../src/conversation/memory/shelf.ts';
import { EMPTY_THREAD, type Thread } from '../../src/conversation/memory/thread.ts';
import { THREAD_MS } from '../../src/conversation/memory/thread-lifetime.ts';
import { createThreads } from '../../src/conversation/memory/threads.ts';
import type { Turn } from '../../src/core/turn.ts';
import { type ManualClock, manualClock } from '../support/manual-clock.ts';

const at = new Date(0);
/** Somebody in a room, somebody else there, and the first one elsewhere. */
export const ana: Turn = {
  platform: 'discord',
  person: 'discord:1',
  place: 'discord:9',
  private: false,
  at,
};
export const leo: Turn = { ...ana, person: 'discord:2' };
export const elsewhere: Turn = { ...ana, channel: 'discord:99' };

/** A thread with everything that one can hold. */
export const WHOLE: Thread = {
  request: { command: 'descubrir', args: { genero: 'terror', epoca: '80s' } },
  list: [219, 603],
  movie: 603,
  before: 862,
  person: 3,
  people: [{ id: 3, name: 'Pedro Almodóvar' }],
  others: [{ id: 4, year: 1972 }],
  choices: [
    { label: 'Sí', target: { command: 'ficha', args: { titulo: 'id:603' } } },
    { label: 'No', target: { command: 'ficha', action: 'otra', params: ['603'] } },
  ],
  lacking: { request: { command: 'ficha', args: {} }, option: 'titulo' },
  listed: {
    request: { command: 'descubrir', args: {} },
    more: { command: 'descubrir', action: 'pagina', params: ['2'] },
  },
};

/** What threads are on a shelf of any kind. @param where what it is in, in a test's name */
export const threadsIn = (where: string, make: (clock: ManualClock) => Promise<ThreadShelf>) =>
  describe(`threads in ${where}`, () => {
    it('are whole as they were, each of its person in its room', async () => {
      const shelf = await make(manualClock());
      const threads = createThreads(() => shelf);
      await threads.write(ana, WHOLE);
      expect(await threads.read(ana)).toEqual(WHOLE);
      expect(await threads.read(elsewhere)).toEqual(EMPTY_THREAD);
      // What everybody saw, and nothing that is only Ana's.
      expect(await threads.read(leo)).toEqual({
        ...EMPTY_THREAD,
        list: WHOLE.list,
        movie: 603,
        person: 3,
        people: WHOLE.people,
      });
      await threads.write(leo, { ...EMPTY_THREAD, list: [5] });
      expect(await threads.read(ana)).toEqual({ ...WHOLE, list: [5] });
    });

    it('are kept for half an hour after the last word', async () => {
      const clock = manualClock();
      const shelf = await make(clock);
      const threads = createThreads(() => shelf);
      await threads.write(ana, WHOLE);
      clock.advance(THREAD_MS - 1);
      await threads.write(ana, WHOLE);
      clock.advance(THREAD_MS - 1);
      expect((await threads.read(ana)).movie).toBe(603);
      clock.advance(2);
      expect(await threads.read(ana)).toEqual(EMPTY_THREAD);
    });

    it('of nobody in nowhere are none', async () => {
      const shelf = await make(manualClock());
      const threads = createThreads(() => shelf);
      const nobody: Turn = { platform: 'web', private: true, at };
      await threads.write(nobody, WHOLE);
      expect(await threads.read(nobody)).toEqual(EMPTY_THREAD);
    });
  });
