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

export const TIMING: Timing = { call: 10_000, poll: 50_000, handler: 60_000, drain: 4_000 };
