import { describe, expect, it } from 'vitest';
import { memoryShelf } from '../../src/conversation/memory/shelf.ts';
import { storedShelf } from '../../src/conversation/memory/stored-shelf.ts';
import { EMPTY_THREAD } from '../../src/conversation/memory/thread.ts';
import { createThreads } from '../../src/conversation/memory/threads.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';
import { ana, threadsIn, WHOLE } from './shelf-suite.ts';

for (const { name, location } of ENGINES) {
  threadsIn(`a store on ${name}`, async (clock) =>
    storedShelf(testCommunity(await location(), clock).talks, memoryShelf(clock.now)),
  );
}

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
