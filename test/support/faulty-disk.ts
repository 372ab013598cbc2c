import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What can be refused: the calls of `node:fs/promises` that change something. */
export const CHANGES = ['rename', 'mkdir', 'open', 'rm', 'writeFile'] as const;
export type Change = (typeof CHANGES)[number];

export interface Fault {
  readonly call: Change;
  /** The system's code: ENOSPC, EPERM… */
  readonly code: string;
  /** How many such calls go well before. */
  readonly after: number;
  /** Whether every call of any kind fails from then on, as if the process had died. */
  readonly forGood: boolean;
}

/** Runs an action on a disk that refuses one call. */
export async function onFaultyDisk<T>(fault: Fault, action: () => Promise<T>): Promise<T> {
  const whole = { ...promises };
  let calls = 0;
  let isBroken = false;
  const refuse = (name: Change): void => {
    const isMeant = name === fault.call && calls++ >= fault.after;
    if (isMeant && fault.forGood) isBroken = true;
    if (isBroken || (isMeant && calls === fault.after + 1)) {
      throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code });
    }
  };
  for (const name of CHANGES) {
    const real: (...args: never[]) => Promise<unknown> = whole[name];
    Object.assign(promises, {
      [name]: async (...args: never[]) => {
        // Reading goes on: a file opened for reading changes nothing.
        if (name !== 'open' || args[1] !== 'r') refuse(name);
        return real(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    return await action();
  } finally {
    Object.assign(promises, whole);
    syncBuiltinESMExports();
  }
}
