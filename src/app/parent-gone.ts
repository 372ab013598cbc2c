import type { Clock } from '../platforms/shared/clock.ts';

const LOOK_EVERY_MS = 250;

/**
 * Resolves when npm, which started this process, has gone. npm gives a signal to the shell between them, which ends
 * without passing it on; hosts send theirs to npm. Never resolves where npm started nothing, or the signal aborts.
 * @param parent the id of the parent process now
 */
export async function abandoned(
  { npm_lifecycle_event: script }: Readonly<Record<string, string | undefined>>,
  parent: () => number,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const first = parent();
  if (script !== undefined) {
    while (!signal.aborted && parent() === first) await clock.sleep(LOOK_EVERY_MS, signal);
    if (!signal.aborted) return;
  }
  await new Promise<never>(() => {});
}
