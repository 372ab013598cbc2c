import { setTimeout } from 'node:timers/promises';
import { doErrands } from '../../src/app/night-errands/run-errands.ts';
import { pollEvents } from '../../src/app/poll-events.ts';
import type { NightSetting } from '../../src/community/answers/nights/setting.ts';
import type { StoreLocation } from '../../src/community/open.ts';
import { once } from '../../src/core/once.ts';
import type { PlaceKey } from '../../src/core/turn.ts';
import { loadFinder } from '../../src/finder/load-finder.ts';
import type {
  EndedPoll,
  Happening,
  Posted,
  RunningPlatform,
} from '../../src/platforms/platform.ts';
import { loadTastes } from '../../src/recommender/personal/taste-model.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { isPoll } from '../../src/reply/poll.ts';
import { createWording } from '../../src/wording/formats.ts';
import { type TestCommunity, testCommunity } from './community/community.ts';
import { demoCatalogue } from './demo-catalogue.ts';
import type { ManualClock } from './manual-clock.ts';

/** What was said, where. */
export interface Said {
  readonly place: PlaceKey;
  readonly channel: PlaceKey | undefined;
  readonly text: string;
}

/** A platform that speaks first and has polls, as a test wants it to behave. */
export interface TestMouth extends RunningPlatform {
  readonly said: Said[];
  readonly announced: Happening[];
  /** What becomes of what is said from now on. */
  posts: Posted;
  /** What becomes of polls that are to end. */
  ends: EndedPoll;
  /** Polls that were opened, by their refs. */
  readonly polls: string[];
}

export interface Stage {
  readonly community: TestCommunity;
  readonly mouth: TestMouth;
  readonly polls: ReturnType<typeof pollEvents>;
  /** Does all that is due now. */
  work(): Promise<void>;
}

const log = { info: () => {}, error: () => {} };

/** One process over a store, with a Discord of its own where polls are native unless said. */
export async function stage(
  location: StoreLocation,
  clock?: ManualClock,
  isNative = true,
): Promise<Stage> {
  const folder = await demoCatalogue();
  const community = testCommunity(location, clock);
  const setting: NightSetting = {
    community,
    finder: loadFinder(folder).inRegion('ES'),
    tastes: once(() => loadTastes(folder)),
    wording: createWording('es-ES'),
    timeZone: 'UTC',
  };
  const polls = pollEvents(community, log);
  let opened = 0;
  const mouth: TestMouth = {
    name: 'discord',
    said: [],
    announced: [],
    polls: [],
    posts: 'posted',
    ends: { kind: 'ended' },
    isConnected: () => true,
    ended: new Promise(() => {}),
    stop: async () => {},
    async post(place, channel, reply) {
      // A platform takes its time.
      await setTimeout(1);
      if (this.posts !== 'posted') return this.posts;
      this.said.push({ place, channel, text: plainText(reply) });
      for (const { key } of isNative ? reply.blocks.filter(isPoll) : []) {
        const ref = `${place} ${++opened}`;
        this.polls.push(ref);
        await polls.opened(key, ref, ref);
      }
      return 'posted';
    },
    async endPoll() {
      return this.ends;
    },
    async announce(_place, happening) {
      this.announced.push(happening);
    },
  };
  const running = {
    ...mouth,
    post: mouth.post?.bind(mouth),
    endPoll: mouth.endPoll?.bind(mouth),
    announce: mouth.announce?.bind(mouth),
  } as RunningPlatform;
  return {
    community,
    mouth,
    polls,
    work: () =>
      doErrands(
        { speak: (work) => work(setting), running: () => [running], clock: community.clock, log },
        new AbortController().signal,
      ),
  };
}
