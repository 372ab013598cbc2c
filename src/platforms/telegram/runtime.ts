import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from '../../app/bot.ts';

/** Who answers. */
export type TalkingBot = Pick<Bot, 'registry' | 'dispatcher' | 'charts'>;

/** What the front-end takes from the process that it runs in. */
export interface Runtime {
  /** Milliseconds from any origin. */
  now(): number;
  /** Waits that long, or until the signal fires; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  readonly timing: Timing;
}

/** Milliseconds. */
export interface Timing {
  /** Until a call is given up. */
  readonly call: number;
  /** That Telegram may hold a poll open. */
  readonly poll: number;
  /** Until the handling of one update is given up. */
  readonly handler: number;
  /** That `stop` waits for what still runs. */
  readonly drain: number;
}

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const processRuntime: Runtime = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    // The only way in which it rejects is the signal's, which is an end like the other.
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
  timing: { call: 10_000, poll: 50_000, handler: 60_000, drain: 4_000 },
};
