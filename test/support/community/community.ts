import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import {
  type OpenCommunity,
  openCommunity,
  type StoreLocation,
} from '../../../src/community/open.ts';
import { type ManualClock, manualClock } from '../manual-clock.ts';

/** A community for one test, what it logged, and its clock. */
export interface TestCommunity extends OpenCommunity {
  readonly clock: ManualClock;
  readonly logged: readonly string[];
}

/** Over a store; closed after the test. */
export function testCommunity(location: StoreLocation, clock = manualClock()): TestCommunity {
  const logged: string[] = [];
  const note = (fields: object, message: string): void => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  let drawn = 0;
  const community = openCommunity({
    location,
    date: clock.date,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    randomBytes: (count) => createHash('sha256').update(`${drawn++}`).digest().subarray(0, count),
    log: { info: note, error: note },
  });
  onTestFinished(() => community.close());
  return { ...community, clock, logged };
}
