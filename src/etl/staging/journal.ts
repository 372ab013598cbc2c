import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from './faults.ts';
import { isAlive } from './processes.ts';
import { WORKING_PREFIX } from './target.ts';

const NAME = `${WORKING_PREFIX}cambio.json`;

/** What a swap is going to do. */
const Plan = z.object({
  /** The folders, within the catalogue's, that hold the new files and take the old ones. */
  next: z.string(),
  previous: z.string(),
  /** The files of the old catalogue and of the new one. */
  old: z.array(z.string()),
  files: z.array(z.string()),
});
export type Plan = z.infer<typeof Plan>;

/** `plan`: written down before the first move; until then nothing has been moved. */
const Journal = z.object({ pid: z.int(), plan: Plan.optional() });
type Journal = z.infer<typeof Journal>;

/** How long a swap by another process is waited for, in milliseconds: it takes a few. */
const PATIENCE = 5_000;
const GLANCE = 20;

/** Begins the journal; waits for whoever swaps at this moment. There is never more than one. */
export async function claimSwap(target: string): Promise<void> {
  for (let waited = 0; ; waited += GLANCE) {
    try {
      await writeFile(join(target, NAME), JSON.stringify({ pid: process.pid }), { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || waited >= PATIENCE) throw error;
      await setTimeout(GLANCE);
    }
  }
}

/** Writes down what is going to be moved; it is on the disk before anything is. */
export async function writePlan(target: string, plan: Plan): Promise<void> {
  const path = join(target, NAME);
  const file = await open(`${path}.tmp`, 'w');
  try {
    await file.writeFile(JSON.stringify({ pid: process.pid, plan } satisfies Journal));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.tmp`, path);
}

/** @returns what a swap that nobody is going to finish was about to do; undefined when there is none */
export async function abandonedPlan(target: string): Promise<Plan | undefined> {
  for (let waited = 0; ; waited += GLANCE) {
    const journal = await readJournal(target);
    if (journal === undefined) return undefined;
    const isAbandoned = journal !== 'halfWritten' && !isSomebodyElse(journal.pid);
    if (isAbandoned || waited >= PATIENCE) {
      if (journal !== 'halfWritten' && journal.plan) return journal.plan;
      await removeJournal(target);
      return undefined;
    }
    await setTimeout(GLANCE);
  }
}

/** In a container every run has the same id: what has this process's own is left by one before it. */
const isSomebodyElse = (pid: number): boolean => pid !== process.pid && isAlive(pid);

async function readJournal(target: string): Promise<Journal | 'halfWritten' | undefined> {
  let text: string;
  try {
    text = await readFile(join(target, NAME), 'utf8');
  } catch {
    return undefined;
  }
  try {
    return Journal.parse(JSON.parse(text));
  } catch {
    return 'halfWritten';
  }
}

export const removeJournal = (target: string): Promise<void> =>
  rm(join(target, NAME), { force: true });
