import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pRetry from 'p-retry';
import { MANIFEST_FILE } from '../../catalogue/manifest.ts';
import { codeOf } from './faults.ts';
import { abandonedPlan, claimSwap, type Plan, removeJournal, writePlan } from './journal.ts';
import { ownFiles } from './target.ts';

/*
 * A new catalogue is made in a folder within the catalogue's own, so that both lie on one disk, whatever is mounted or
 * linked there. Its files take the place of the old ones one by one, `catalog.json` last, without which no folder is a
 * catalogue. Meanwhile a journal says which files they are: whoever finds it finishes what it says.
 */

/** Puts the files of a folder within `target` in the place of those of the catalogue there; fails as if it never was. */
export async function swapIn(target: string, next: string): Promise<void> {
  await finishSwap(target);
  await claimSwap(target);
  const previous = `${next}-anterior`;
  const moves: Move[] = [];
  try {
    const old = [...(await ownFiles(target))];
    const plan = { next, previous, old, files: await readdir(join(target, next)) };
    await writePlan(target, plan);
    await perform(target, plan, moves);
  } catch (error) {
    for (const [from, to] of moves.reverse()) await move(to, from);
    await tidy(target, [previous]);
    throw error;
  }
  await tidy(target, [previous, next]);
}

/** Finishes a swap that a process left half done. Writes nothing where there is none. */
export async function finishSwap(target: string): Promise<void> {
  const plan = await abandonedPlan(target);
  if (plan === undefined) return;
  await perform(target, plan, []);
  await tidy(target, [plan.previous, plan.next]);
}

type Move = readonly [from: string, to: string];

/**
 * Moves what isn't yet where the plan wants it; how far somebody came before doesn't matter.
 * @param moves gets each move once it is made
 */
async function perform(target: string, plan: Plan, moves: Move[]): Promise<void> {
  const next = join(target, plan.next);
  const previous = join(target, plan.previous);
  const waiting = new Set(await namesIn(next));
  const present = new Set(await namesIn(target));
  const replaced = plan.old.filter(
    (name) => present.has(name) && (waiting.has(name) || !plan.files.includes(name)),
  );
  if (replaced.length > 0) await mkdir(previous, { recursive: true });
  const todo: readonly Move[] = [
    ...manifestFirst(replaced).map((name): Move => [join(target, name), join(previous, name)]),
    ...manifestFirst([...waiting])
      .reverse()
      .map((name): Move => [join(next, name), join(target, name)]),
  ];
  for (const [from, to] of todo) {
    await move(from, to);
    moves.push([from, to]);
  }
}

const manifestFirst = (names: readonly string[]): string[] => [
  ...names.filter((name) => name === MANIFEST_FILE),
  ...names.filter((name) => name !== MANIFEST_FILE),
];

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** On Windows a virus scanner may hold a file for a moment. */
const BRIEF: ReadonlySet<string | undefined> = new Set(['EBUSY', 'EPERM', 'EACCES']);

const move = (from: string, to: string): Promise<void> =>
  pRetry(() => rename(from, to), {
    retries: 3,
    minTimeout: 20,
    shouldRetry: ({ error }) => BRIEF.has(codeOf(error)),
  });

/** What can't be removed now goes with the next run. */
async function tidy(target: string, folders: readonly string[]): Promise<void> {
  await removeJournal(target).catch(() => {});
  for (const folder of folders) {
    await rm(join(target, folder), { recursive: true, force: true }).catch(() => {});
  }
}
