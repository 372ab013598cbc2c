import { describe, expect, it } from 'vitest';
import { memoryShelf, type ThreadShelf } from '../../src/conversation/memory/shelf.ts';
import { storedShelf } from '../../src/conversation/memory/stored-shelf.ts';
import { EMPTY_THREAD, type Thread } from '../../src/conversation/memory/thread.ts';
import { THREAD_MS } from '../../src/conversation/memory/thread-lifetime.ts';
import { createThreads } from '../../src/conversation/memory/threads.ts';
import type { Turn } from '../../src/core/turn.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';
import { type ManualClock, manualClock } from '../support/manual-clock.ts';

const at = new Date(0);
const ana: Turn = {
  platform: 'discord',
  person: 'discord:1',
  place: 'discord:9',
  private: false,
  at,
};
const leo: Turn = { ...ana, person: 'discord:2' };
const elsewhere: Turn = { ...ana, channel: 'discord:99' };

/** A thread with everything that one can hold. */
const WHOLE: Thread = {
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

type Make = (clock: ManualClock) => Promise<ThreadShelf>;

const SHELVES: readonly (readonly [name: string, make: Make])[] = [
  ['this process', async (clock) => memoryShelf(clock.now)],
  ...ENGINES.map(({ name, location }): readonly [string, Make] => [
    `a store on ${name}`,
    async (clock) =>
      storedShelf(testCommunity(await location(), clock).talks, memoryShelf(clock.now)),
  ]),
];

describe.each(SHELVES)('threads in %s', (_name, make) => {
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

describe.each(ENGINES)('threads that are shared on $name', ({ location }) => {
  it('go on in another process, as it goes on in this one', async () => {
    const place = await location();
    const [here, there] = [testCommunity(place), testCommunity(place)].map(({ talks, clock }) => {
      const shelf = storedShelf(talks, memoryShelf(clock.now));
      return createThreads(() => shelf);
    });
    await here?.write(ana, WHOLE);
    expect(await there?.read(ana)).toEqual(WHOLE);
    await there?.write(ana, EMPTY_THREAD);
    expect(await here?.read({ ...ana, private: true })).toEqual(EMPTY_THREAD);
  });

  it('are purged when nobody comes back, and go with whoever is forgotten', async () => {
    const { talks, places, privacy, clock } = testCommunity(await location());
    const said = { key: 'a', person: 'discord:1', text: '{}' } as const;
    await talks.keep([said, { ...said, key: 'b', person: undefined }], 1_000);
    await privacy.forget('discord:1');
    expect([...(await talks.recall(['a', 'b'])).keys()]).toEqual(['b']);
    clock.advance(1_000);
    await places.purge();
    expect(await talks.recall(['a', 'b'])).toEqual(new Map());
  });

  it('that another version wrote otherwise, or that are too long, are none', async () => {
    const { talks, clock } = testCommunity(await location());
    const shelf = storedShelf(talks, memoryShelf(clock.now));
    const threads = createThreads(() => shelf);
    const key = 'discord:1 discord:9';
    for (const text of ['', '[]', '{"list":["x"]}', 'null']) {
      await talks.keep([{ key, person: undefined, text }], 60_000);
      expect(await threads.read(ana)).toEqual(EMPTY_THREAD);
    }
    const endless = Array.from({ length: 20_000 }, (_, index) => index);
    await threads.write(ana, { ...WHOLE, list: endless });
    expect(await threads.read(ana)).toEqual(EMPTY_THREAD);
  });

  it('go on in this process while the store is away', async () => {
    const { talks, clock, close } = testCommunity(await location());
    const shelf = storedShelf(talks, memoryShelf(clock.now));
    const threads = createThreads(() => shelf);
    await close();
    await threads.write(ana, WHOLE);
    expect(await threads.read(ana)).toEqual(WHOLE);
  });
});
