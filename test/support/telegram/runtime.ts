import { setImmediate as turn } from 'node:timers/promises';
import type { Runtime, Timing } from '../../../src/platforms/telegram/runtime.ts';

/**
 * A runtime whose clock stands still until it is moved. Its waits are remembered, and over at once unless
 * `wait` says otherwise.
 */
export function testRuntime(
  timing: Partial<Timing> = {},
  wait: (ms: number) => Promise<unknown> = () => turn(),
) {
  const waits: number[] = [];
  let clock = 0;
  const runtime: Runtime = {
    now: () => clock,
    sleep: async (ms) => {
      waits.push(ms);
      await wait(ms);
    },
    timing: { call: 5_000, poll: 5_000, handler: 10_000, drain: 4_000, ...timing },
  };
  return {
    runtime,
    waits,
    pass: (ms: number) => {
      clock += ms;
    },
  };
}

/** A log that keeps what was said, as text in which a secret would be found. */
export function testLog() {
  const lines: string[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    const shown = JSON.stringify(fields, (_key, value) =>
      value instanceof Error
        ? { ...value, message: value.message, stack: value.stack, cause: value.cause }
        : value,
    );
    lines.push(`${level} ${message} ${shown}`);
  };
  return {
    lines,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
  };
}
